using MonPs.Core.Imports;
using MonPs.Core.Settings;

namespace MonPs.Web.Pages.Import;

/// <summary>Keeps an uploaded file on disk while somebody looks at it; never in memory, and gone afterwards.</summary>
public sealed class ImportUpload(MonPsSettings settings, TimeProvider clock)
{
    private static readonly TimeSpan Forgotten = TimeSpan.FromDays(1);

    private string Folder => Path.Combine(settings.DataFolder, "uploads");

    /// <param name="content">As it arrives from the browser.</param>
    /// <param name="arrived">Told how many bytes are there.</param>
    /// <returns>Where it lies now.</returns>
    public async Task<string> Keep(Stream content, Action<long> arrived, CancellationToken ct)
    {
        Directory.CreateDirectory(Folder);
        Sweep();
        var path = Path.Combine(Folder, $"{Guid.NewGuid():N}.upload");
        try
        {
            await using var file = File.Create(path);
            var block = new byte[64 * 1024];
            for (int read; (read = await content.ReadAsync(block, ct)) > 0; arrived(file.Length))
                await file.WriteAsync(block.AsMemory(0, read), ct);
            return path;
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    /// <exception cref="ImportRefusedException">Said before a byte of it is read.</exception>
    public static void CheckSize(long bytes) => ImportFile.CheckSize(bytes);

    public static void Forget(string? path)
    {
        if (path is not null)
            File.Delete(path);
    }

    // What a crash left behind.
    private void Sweep()
    {
        foreach (var file in Directory.EnumerateFiles(Folder, "*.upload"))
            if (clock.GetUtcNow().UtcDateTime - File.GetLastWriteTimeUtc(file) > Forgotten)
                File.Delete(file);
    }
}
