namespace MonPs.Core.Data;

/// <summary>Why the database cannot be used.</summary>
public enum DatabaseFault
{
    ServerNotInstalled,
    FolderTaken,
    FolderNotWritable,
    ServerDoesNotStart,
    Unreachable,
    LoginRefused,
    DatabaseMissing,
    NotAllowed,
}

/// <summary>A fault of the database with the place it concerns (a folder, or host, port, user and database; never a password).</summary>
public sealed class DatabaseException(DatabaseFault fault, string place, string detail = "", Exception? inner = null)
    : Exception($"{Sentence(fault, place)} {detail}".TrimEnd(), inner)
{
    public DatabaseFault Fault { get; } = fault;

    private static string Sentence(DatabaseFault fault, string place) =>
        fault switch
        {
            DatabaseFault.ServerNotInstalled =>
                "PostgreSQL's server is not installed. Install it (Debian: apt-get install postgresql), or set PG_BIN to its bin folder, or DB_HOST to a server.",
            DatabaseFault.FolderTaken =>
                $"The data folder {place} is in use by another MonPs. Stop that one, or give this one its own folder with MONPS_DATA_DIR.",
            DatabaseFault.FolderNotWritable =>
                $"The data folder {place} cannot be written. Set MONPS_DATA_DIR to a folder this user owns.",
            DatabaseFault.ServerDoesNotStart => $"The embedded PostgreSQL in {place} does not start.",
            DatabaseFault.Unreachable =>
                $"No PostgreSQL answers at {place}. Check DB_HOST and DB_PORT, and that the server runs and accepts connections.",
            DatabaseFault.LoginRefused => $"PostgreSQL refused the login at {place}. Check DB_USER and DB_PASSWORD.",
            DatabaseFault.DatabaseMissing =>
                $"The database does not exist at {place} and could not be created. Create it, or check DB_NAME.",
            DatabaseFault.NotAllowed =>
                $"The user may not create what MonPs needs at {place}. Make it the owner of the database.",
            _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, null),
        };
}
