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

    private CoreUnderTest(
        FakeOddsApi api,
        Database database,
        MonPsSettings settings,
        Action<IServiceCollection>? change
    )
    {
        Api = api;
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

    public FakeClock Clock { get; } = new(new(2026, 8, 21, 10, 0, 0, TimeSpan.Zero));
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

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await database.DisposeAsync();
        await Api.DisposeAsync();
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
