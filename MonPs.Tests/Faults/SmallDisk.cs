using System.Diagnostics;
using System.Globalization;

namespace MonPs.Tests.Faults;

/// <summary>A file system of a few megabytes in memory, which a test fills up; only root may make one.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private SmallDisk(string folder) => Folder = folder;

    public string Folder { get; }

    private string Ballast => Path.Combine(Folder, "ballast");

    /// <param name="folder">Where it is mounted; made when missing.</param>
    /// <param name="megabytes">Its size.</param>
    /// <returns>Null, and said aloud, where it may not be mounted.</returns>
    public static async Task<SmallDisk?> Mount(string folder, int megabytes)
    {
        Directory.CreateDirectory(folder);
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
            return null;
        var code = await Run(
            "mount",
            "-t",
            "tmpfs",
            "-o",
            string.Create(CultureInfo.InvariantCulture, $"size={megabytes}m,mode=711"),
            "monps-test",
            folder
        );
        return code == 0 ? new(folder) : null;
    }

    /// <summary>Not a byte is left.</summary>
    public void Fill()
    {
        var block = new byte[4096];
        using var ballast = new FileStream(Ballast, FileMode.Append, FileAccess.Write, FileShare.None, 0);
        try
        {
            while (true)
                ballast.Write(block);
        }
        catch (IOException)
        {
            // Full, as was wanted.
        }
    }

    public void Free() => File.Delete(Ballast);

    public async ValueTask DisposeAsync() => await Run("umount", "-l", Folder);

    private static async Task<int> Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
