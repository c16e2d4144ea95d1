using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using MonPs.Core.Data;
using MonPs.Core.Settings;
using MonPs.Web.Hosting;
using Npgsql;

namespace MonPs.Tests.Support;

/// <summary>
/// The whole application on a real port of this machine, with a database of its own, a scripted provider and a clock that
/// tests set. The schedule is off: what runs, a test starts.
/// </summary>
public sealed class WebFixture(PostgresFixture postgres) : IAsyncLifetime
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
        Settings = new()
        {
            OddsApiKey = FakeOddsApi.Key,
            OddsApiBaseUrl = Provider.BaseUrl,
            DbPassword = CanaryPassword,
            Bookmakers = "pinnacle",
            DataFolder = folder,
        };
        database = await Database.Open(await postgres.NewDatabaseConnection(), CancellationToken.None);
        app = WebApp.Create(Settings, database, Configure);
        await app.StartAsync();
        Http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = new(app.Urls.Single()),
        };
    }

    /// <summary>What the log files hold so far, by name without the day.</summary>
    public string Log(string name) =>
        string.Concat(Directory.GetFiles(Settings.LogFolder, $"{name}_????????.log").Select(ReadShared));

    public async ValueTask DisposeAsync()
    {
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
        builder.Services.AddSingleton<TimeProvider>(Clock);
        foreach (var schedule in builder.Services.Where(IsSchedule).ToList())
            builder.Services.Remove(schedule);
    }

    private static bool IsSchedule(ServiceDescriptor service) =>
        service.ServiceType == typeof(IHostedService)
        && service.ImplementationType?.Namespace?.StartsWith("Quartz", StringComparison.Ordinal) == true;

    private static string ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
