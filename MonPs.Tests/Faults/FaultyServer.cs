using System.Globalization;
using System.Net;
using System.Net.Sockets;
using MonPs.Tests.Support;
using Npgsql;

namespace MonPs.Tests.Faults;

/// <summary>A server as a process that a test kills and starts again, always at the same address.</summary>
internal sealed class FaultyServer : IAsyncDisposable
{
    private readonly Dictionary<string, string> environment;
    private MonPsProcess? process;

    private FaultyServer(Dictionary<string, string> environment, int port) =>
        (this.environment, Address) = (environment, new($"http://127.0.0.1:{port}"));

    public Uri Address { get; }

    /// <param name="folder">The data folder.</param>
    /// <param name="provider">The Odds API.</param>
    /// <param name="database">Null for the embedded one in the data folder.</param>
    /// <param name="more">Further settings.</param>
    public static async Task<FaultyServer> Start(
        string folder,
        FakeOddsApi provider,
        NpgsqlConnectionStringBuilder? database,
        params (string Name, string Value)[] more
    )
    {
        var port = FreePort();
        var environment = Settings(folder, provider, database);
        environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}";
        foreach (var (name, value) in more)
            environment[name] = value;
        var server = new FaultyServer(environment, port);
        await server.Start();
        return server;
    }

    /// <summary>What a process needs to run on that provider and database; collections are hours away.</summary>
    public static Dictionary<string, string> Settings(
        string folder,
        FakeOddsApi provider,
        NpgsqlConnectionStringBuilder? database
    )
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ODDS_API_KEY"] = FakeOddsApi.Key,
            ["ODDS_API_BASE_URL"] = provider.BaseUrl.ToString(),
            ["BOOKMAKERS"] = "pinnacle",
            ["SPORTS"] = OddsWire.Sport,
            ["TIME_ZONE"] = "UTC",
            ["COLLECT_TIMES"] = TimeProvider
                .System.GetUtcNow()
                .AddHours(5)
                .ToString("HH:mm", CultureInfo.InvariantCulture),
            ["MONPS_DATA_DIR"] = folder,
        };
        if (database is null)
            return settings;
        settings["DB_HOST"] = database.Host!;
        settings["DB_NAME"] = database.Database!;
        settings["DB_USER"] = database.Username!;
        settings["DB_PASSWORD"] = database.Password!;
        return settings;
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async Task Start() => (process, _) = await MonPsProcess.Serve(environment);

    public async Task Kill()
    {
        await process!.Kill();
        process.Dispose();
    }

    /// <summary>As systemd does.</summary>
    public async Task<CommandAnswer> Stop()
    {
        var answer = await process!.Stop();
        process.Dispose();
        process = null;
        return answer;
    }

    public ValueTask DisposeAsync()
    {
        process?.Dispose();
        return ValueTask.CompletedTask;
    }
}
