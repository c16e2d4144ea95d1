namespace MonPs.Core.Data.EmbeddedPostgres;

/// <summary>MonPs's data folder on disk.</summary>
public static class DataFolder
{
    /// <exception cref="DatabaseException">It cannot be made or written.</exception>
    public static void Make(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            // Others may pass through (PostgreSQL's own user must) but not look around.
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(folder, (UnixFileMode)0b111_001_001);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DatabaseException(DatabaseFault.FolderNotWritable, folder, e.Message, e);
        }
    }
}
