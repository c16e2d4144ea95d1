using System.Diagnostics;

namespace MonPs.Core.Data.EmbeddedPostgres;

/// <summary>
/// Runs PostgreSQL's programs. They refuse to run as root, so root hands them to the user postgres
/// (setpriv is part of every Debian and replaces itself by the program, so signals and exit codes are the program's own).
/// </summary>
internal static class PostgresProcess
{
    public static bool RunsAsOtherUser => OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess;

    /// <returns>The exit code and everything it wrote.</returns>
    public static async Task<(int Code, string Output)> Run(
        string program,
        IEnumerable<string> arguments,
        string folder,
        CancellationToken ct
    )
    {
        using var process = new Process { StartInfo = Describe(program, arguments, folder) };
        process.Start();
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(ct);
        var error = process.StandardError.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        return (process.ExitCode, await output + await error);
    }

    private static ProcessStartInfo Describe(string program, IEnumerable<string> arguments, string folder)
    {
        string[] asPostgres = ["--reuid=postgres", "--regid=postgres", "--init-groups", program];
        var all = RunsAsOtherUser ? asPostgres.Concat(arguments) : arguments;
        return new(RunsAsOtherUser ? "setpriv" : program, all)
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["LC_ALL"] = "C.UTF-8", ["TZ"] = "UTC" },
        };
    }

    /// <summary>Makes a folder that PostgreSQL's user owns and nobody else may look into.</summary>
    public static async Task MakePrivateFolder(string folder, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        if (!OperatingSystem.IsLinux())
            return;
        File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        await Own(folder, ct);
    }

    /// <summary>Gives a file or folder to the user that PostgreSQL runs as.</summary>
    public static async Task Own(string path, CancellationToken ct)
    {
        if (!RunsAsOtherUser)
            return;
        using var chown = Process.Start("chown", ["postgres:postgres", path]);
        await chown.WaitForExitAsync(ct);
    }
}
