using System.Diagnostics;
using System.Text;

namespace MonPs.Tests.Support;

/// <summary>How a command ended and what it said.</summary>
public sealed record CommandAnswer(int Code, string Output, string Error)
{
    public string All => Output + Error;
}

/// <summary>MonPs as a process of its own, with nothing of this process's configuration.</summary>
public sealed class MonPsProcess : IDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "MonPs.Web.dll");
    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly StringBuilder error = new();
    private readonly TaskCompletionSource<string> ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private MonPsProcess(IReadOnlyDictionary<string, string> environment, string[] arguments)
    {
        process = new() { StartInfo = Describe(environment, arguments) };
        process.OutputDataReceived += (_, line) => Hear(output, line.Data);
        process.ErrorDataReceived += (_, line) => Hear(error, line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public int Id => process.Id;
    public bool HasExited => process.HasExited;

    public static async Task<CommandAnswer> Run(
        IReadOnlyDictionary<string, string> environment,
        params string[] arguments
    )
    {
        using var command = new MonPsProcess(environment, arguments);
        return await command.Ended();
    }

    /// <summary>Starts a server and waits for the line that says it is ready.</summary>
    public static async Task<(MonPsProcess Server, Uri Address)> Serve(IReadOnlyDictionary<string, string> environment)
    {
        var server = new MonPsProcess(environment, []);
        var ended = server.process.WaitForExitAsync(TestContext.Current.CancellationToken);
        if (await Task.WhenAny(server.ready.Task, ended) == ended)
            throw new InvalidOperationException($"The server ended: {(await server.Ended()).All}");
        return (server, new(await server.ready.Task));
    }

    public async Task<CommandAnswer> Ended()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(4));
        await process.WaitForExitAsync(patience.Token);
        return new(process.ExitCode, Said(output), Said(error));
    }

    /// <summary>
    /// As systemd and Docker do. Not SIGINT: a test run started in the background by a shell ignores it, and so do its children.
    /// </summary>
    public async Task<CommandAnswer> Stop()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{Id}"]);
        await kill.WaitForExitAsync();
        return await Ended();
    }

    /// <summary>As <c>kill -9</c> does: only this process, nothing that it started.</summary>
    public async Task Kill()
    {
        process.Kill(entireProcessTree: false);
        await process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: false);
        process.Dispose();
    }

    /// <summary>In a terminal, as a person has it before him.</summary>
    public static PseudoTerminal InTerminal(
        IReadOnlyDictionary<string, string> environment,
        params string[] arguments
    ) => PseudoTerminal.Start(Describe(environment, arguments));

    private static ProcessStartInfo Describe(IReadOnlyDictionary<string, string> environment, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment.Clear();
        foreach (var name in new[] { "PATH", "HOME", "DOTNET_ROOT", "PG_BIN" })
            if (Environment.GetEnvironmentVariable(name) is { } value)
                start.Environment[name] = value;
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return start;
    }

    private void Hear(StringBuilder said, string? line)
    {
        if (line is null)
            return;
        lock (said)
            said.AppendLine(line);
        if (line.Contains("http://127.0.0.1:", StringComparison.Ordinal) && said == output)
            ready.TrySetResult(line.Split(' ').First(w => w.StartsWith("http:", StringComparison.Ordinal)));
    }

    private static string Said(StringBuilder said)
    {
        lock (said)
            return said.ToString();
    }
}
