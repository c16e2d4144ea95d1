namespace MonPs.Core.Data.EmbeddedPostgres;

/// <summary>MonPs's data folder on disk.</summary>
public static class DataFolder
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>What others may do with the folder: nothing. Under root PostgreSQL's own user has to pass through.</summary>
    public static UnixFileMode Mode =>
        Environment.IsPrivilegedProcess ? Private | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute : Private;

    /// <exception cref="DatabaseException">It cannot be made or written.</exception>
    public static void Make(string folder)
    {
        try
        {
            Create(folder, Mode);
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(folder, Mode);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DatabaseException(DatabaseFault.FolderNotWritable, folder, e.Message, e);
        }
    }

    /// <summary>Makes the folder and those in it for nobody else's eyes, where they are missing; what is there stays as it is.</summary>
    /// <exception cref="DatabaseException">One cannot be made.</exception>
    public static void MakeMissing(string folder, params IReadOnlyList<string> inside)
    {
        try
        {
            Create(folder, Mode);
            foreach (var one in inside)
                Create(one, Private);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DatabaseException(DatabaseFault.FolderNotWritable, folder, e.Message, e);
        }
    }

    private static void Create(string folder, UnixFileMode mode)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, mode);
    }
}
