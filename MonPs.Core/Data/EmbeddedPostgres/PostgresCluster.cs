using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace MonPs.Core.Data.EmbeddedPostgres;

/// <summary>
/// The private PostgreSQL of a data folder: made once, reached only through a socket in a folder that nobody else may enter,
/// with a generated password.
/// </summary>
public sealed class PostgresCluster
{
    private const int LongestSocketFolder = 90;
    private readonly string binaries = PostgresBinaries.Find();
    private readonly IReadOnlyList<string> serverOptions;

    /// <param name="dataFolder">MonPs's data folder; the cluster is its subfolder <c>postgres</c>.</param>
    /// <param name="serverOptions">More settings for the server, e.g. <c>fsync=off</c> in tests.</param>
    public PostgresCluster(string dataFolder, params IReadOnlyList<string> serverOptions)
    {
        DataFolder = dataFolder;
        this.serverOptions = serverOptions;
        Folder = Path.Combine(dataFolder, "postgres");
        PasswordFile = Path.Combine(dataFolder, "postgres.password");
        SocketFolder = SocketFolderFor(dataFolder);
    }

    public string DataFolder { get; }
    public string Folder { get; }
    public string SocketFolder { get; }
    private string PasswordFile { get; }
    private string LogFile => Path.Combine(Folder, "server.log");

    /// <exception cref="DatabaseException">The folder cannot be written, or PostgreSQL does not start; quotes its last words.</exception>
    public async Task Start(CancellationToken ct)
    {
        await Create(ct);
        await PostgresProcess.MakePrivateFolder(SocketFolder, ct);
        if (await IsRunning(ct))
            return;
        List<string> settings =
        [
            "listen_addresses=",
            $"unix_socket_directories={SocketFolder}",
            "jit=off",
            "max_connections=120",
        ];
        var options = string.Join(' ', settings.Concat(serverOptions).Select(setting => $"-c '{setting}'"));
        var (code, output) = await Control(["start", "-w", "-t", "120", "-l", LogFile, "-o", options], ct);
        if (code != 0)
            throw new DatabaseException(DatabaseFault.ServerDoesNotStart, Folder, $"{output.Trim()} {LastWords()}");
    }

    /// <summary>Ends open transactions and stops the server; does nothing when it is not running.</summary>
    public Task Stop(CancellationToken ct) => Control(["stop", "-m", "fast", "-w", "-t", "60"], ct);

    public async Task<bool> IsRunning(CancellationToken ct) => (await Control(["status"], ct)).Code == 0;

    public NpgsqlConnectionStringBuilder Connection(string database) =>
        new()
        {
            Host = SocketFolder,
            Username = "monps",
            Password = File.ReadAllText(PasswordFile),
            Database = database,
        };

    private Task<(int Code, string Output)> Control(IEnumerable<string> arguments, CancellationToken ct) =>
        PostgresProcess.Run(Path.Combine(binaries, "pg_ctl"), [.. arguments, "-D", Folder], DataFolder, ct);

    private async Task Create(CancellationToken ct)
    {
        if (File.Exists(Path.Combine(Folder, "PG_VERSION")))
            return;
        // Made under another name and renamed at the end: one killed half-way is never taken for a cluster.
        var unfinished = Folder + ".new";
        if (Directory.Exists(unfinished))
            Directory.Delete(unfinished, recursive: true);
        await PostgresProcess.MakePrivateFolder(unfinished, ct);
        var password = Path.Combine(unfinished + ".password");
        await WritePassword(password, ct);
        string[] options =
        [
            "-D",
            unfinished,
            "-U",
            "monps",
            "-E",
            "UTF8",
            "--locale=C.UTF-8",
            "-A",
            "scram-sha-256",
            "-N",
        ];
        var (code, output) = await InitDb([.. options, $"--pwfile={password}"], ct);
        if (code != 0)
            throw new DatabaseException(DatabaseFault.ServerDoesNotStart, Folder, output.Trim());
        File.Move(password, PasswordFile, overwrite: true);
        Directory.Move(unfinished, Folder);
    }

    private Task<(int Code, string Output)> InitDb(string[] arguments, CancellationToken ct) =>
        PostgresProcess.Run(Path.Combine(binaries, "initdb"), arguments, DataFolder, ct);

    private static async Task WritePassword(string file, CancellationToken ct)
    {
        File.Delete(file);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using (var stream = new FileStream(file, options))
            await stream.WriteAsync(Encoding.ASCII.GetBytes(RandomNumberGenerator.GetHexString(40)), ct);
        await PostgresProcess.Own(file, ct);
    }

    private string LastWords() => File.Exists(LogFile) ? string.Join(' ', File.ReadLines(LogFile).TakeLast(5)) : "";

    // A socket's path may have 107 characters; a deep data folder gets a short one, told apart by a hash.
    private static string SocketFolderFor(string dataFolder)
    {
        var beside = Path.Combine(dataFolder, "socket");
        if (beside.Length <= LongestSocketFolder)
            return beside;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(dataFolder)))[..12];
        return Path.Combine(Path.GetTempPath(), $"monps-{hash}");
    }
}
