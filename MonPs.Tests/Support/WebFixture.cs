using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using MonPs.Core.Data;
using MonPs.Core.Settings;
using MonPs.Web.Hosting;
using MonPs.Web.Jobs;
using MonPs.Web.Pages;
using Npgsql;

namespace MonPs.Tests.Support;

/// <summary>
/// The whole application on a real port of this machine, with a database of its own, a scripted provider and a clock that
/// tests set. The schedule is off: what runs, a test starts.
/// </summary>
public class WebFixture(PostgresFixture postgres) : IAsyncLifetime
{
    public static readonly DateTimeOffset Start = new(2026, 8, 21, 15, 0, 0, TimeSpan.Zero);

    /// <summary>A password that must never be read anywhere outside.</summary>
    public const string CanaryPassword = "c4n4ry-passw0rd";

    private readonly string folder = Directory.CreateTempSubdirectory("monps-web-").FullName;
    private Database? database;
    private WebApplication? app;

    public FakeClock Clock { get; } = new(Start);
    public FakeOddsApi Provider { get; private set; } = null!;
    public MonPsSettings Settings { get; private set; } = null!;
    public HttpClient Http { get; private set; } = null!;
    public IServiceProvider Services => app!.Services;
    public NpgsqlDataSource Source => database!.Source;

    public async ValueTask InitializeAsync()
    {
        Provider = await FakeOddsApi.Start();
        Settings = Adjust(
            new()
            {
                OddsApiKey = FakeOddsApi.Key,
                OddsApiBaseUrl = Provider.BaseUrl,
                DbPassword = CanaryPassword,
                Bookmakers = "pinnacle",
                DataFolder = folder,
            }
        );
        database = await Database.Open(await postgres.NewDatabaseConnection(), CancellationToken.None);
        app = WebApp.Create(Settings, database, Configure);
        await app.StartAsync();
        Http = From(IPAddress.Loopback);
    }

    /// <summary>A client that asks from another of this machine's own addresses (127.0.0.2, say), as a stranger's would.</summary>
    public HttpClient From(IPAddress address) =>
        new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                ConnectCallback = (to, ct) => Connect(address, to.DnsEndPoint, ct),
            }
        )
        {
            BaseAddress = new(app!.Urls.Single()),
        };

    /// <summary>What the log files hold so far, by name without the day.</summary>
    public string Log(string name) =>
        string.Concat(Directory.GetFiles(Settings.LogFolder, $"{name}_????????.log").Select(ReadShared));

    protected virtual MonPsSettings Adjust(MonPsSettings settings) => settings;

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Http?.Dispose();
        if (app is not null)
            await app.DisposeAsync();
        if (database is not null)
            await database.DisposeAsync();
        await Provider.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private void Configure(WebApplicationBuilder builder)
    {
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(Clock).Configure<WarmUpOptions>(warm => warm.Visits = 1);
        foreach (var schedule in builder.Services.Where(IsSchedule).ToList())
            builder.Services.Remove(schedule);
    }

    private static async ValueTask<Stream> Connect(IPAddress from, DnsEndPoint to, CancellationToken ct)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(from, 0));
        await socket.ConnectAsync(IPAddress.Parse(to.Host), to.Port, ct);
        return new NetworkStream(socket, ownsSocket: true);
    }

    private static bool IsSchedule(ServiceDescriptor service) =>
        service.ServiceType == typeof(IHostedService)
        && (
            service.ImplementationType == typeof(CaptureLoop)
            || service.ImplementationType == typeof(ClockWatch)
            || service.ImplementationType?.Namespace?.StartsWith("Quartz", StringComparison.Ordinal) == true
        );

    private static string ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
