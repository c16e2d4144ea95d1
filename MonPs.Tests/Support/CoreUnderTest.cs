using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using MonPs.Core;
using MonPs.Core.Data;
using MonPs.Core.OddsApi;
using MonPs.Core.Settings;
using Npgsql;

namespace MonPs.Tests.Support;

/// <summary>
/// The whole of Core as the product registers it, on a fresh database and a data folder of its own, asking a
/// <see cref="FakeOddsApi"/>, with a clock that a test sets.
/// </summary>
public sealed class CoreUnderTest : IAsyncDisposable
{
    private readonly Database database;
    private readonly ServiceProvider services;
    private readonly bool isTwin;

    private CoreUnderTest(
        FakeOddsApi api,
        Database database,
        MonPsSettings settings,
        Action<IServiceCollection>? change,
        FakeClock? clock = null
    )
    {
        Api = api;
        isTwin = clock is not null;
        Clock = clock ?? new(new(2026, 8, 21, 10, 0, 0, TimeSpan.Zero));
        this.database = database;
        Settings = settings;
        var all = new ServiceCollection()
            .AddSingleton<TimeProvider>(Clock)
            .AddLogging(log => log.SetMinimumLevel(LogLevel.Trace))
            .AddMonPsCore(settings, database);
        all.Replace(ServiceDescriptor.Singleton(Impatient));
        change?.Invoke(all);
        services = all.BuildServiceProvider(
            new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true }
        );
    }

    public FakeClock Clock { get; }
    public FakeOddsApi Api { get; }
    public MonPsSettings Settings { get; }
    public NpgsqlDataSource Source => database.Source;

    public static async Task<CoreUnderTest> Start(
        PostgresFixture postgres,
        Func<MonPsSettings, MonPsSettings>? settings = null,
        Action<IServiceCollection>? change = null
    )
    {
        var api = await FakeOddsApi.Start();
        var plain = new MonPsSettings
        {
            OddsApiKey = FakeOddsApi.Key,
            OddsApiBaseUrl = api.BaseUrl,
            DbHost = "test",
            Bookmakers = "pinnacle,unibet_fr",
            DataFolder = Directory.CreateTempSubdirectory("monps-core-").FullName,
        };
        var database = await Database.Open(await postgres.NewDatabaseConnection(), CancellationToken.None);
        return new(api, database, settings?.Invoke(plain) ?? plain, change);
    }

    /// <summary>A second instance on the same database, provider and clock, with a data folder of its own.</summary>
    public async Task<CoreUnderTest> Twin(Func<MonPsSettings, MonPsSettings>? change = null)
    {
        var other = Settings with { DataFolder = Directory.CreateTempSubdirectory("monps-twin-").FullName };
        var twin = await Database.Open(database.ConnectionString, CancellationToken.None);
        return new(Api, twin, change?.Invoke(other) ?? other, null, Clock);
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await database.DisposeAsync();
        if (!isTwin)
            await Api.DisposeAsync();
        if (Directory.Exists(Settings.DataFolder))
            Directory.Delete(Settings.DataFolder, recursive: true);
    }

    // The product waits seconds between attempts, as the provider asks; a test need not.
    private IOddsApi Impatient(IServiceProvider all) =>
        new OddsApiClient(
            all.GetRequiredService<OddsApiExchange>(),
            () =>
                new()
                {
                    ApiKey = Settings.OddsApiKey,
                    BaseUrl = Settings.OddsApiBaseUrl,
                    RetryDelay = TimeSpan.FromMilliseconds(1),
                    Timeout = TimeSpan.FromSeconds(1),
                },
            all.GetRequiredService<ILogger<OddsApiClient>>()
        );
}
