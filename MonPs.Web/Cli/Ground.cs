using MonPs.Core.Data;
using MonPs.Core.Data.EmbeddedPostgres;
using MonPs.Core.Settings;
using MonPs.Web.Demo;
using MonPs.Web.Hosting;
using MonPs.Web.Logging;

namespace MonPs.Web.Cli;

/// <summary>What every verb stands on: the settings, the database, and in demonstration mode the simulated market.</summary>
internal sealed class Ground : IAsyncDisposable
{
    private readonly ILoggerFactory loggers;
    private readonly DemoMarketServer? market;

    private Ground(MonPsSettings settings, Database database, DemoMarketServer? market, ILoggerFactory loggers) =>
        (Settings, Database, this.market, this.loggers) = (settings, database, market, loggers);

    public MonPsSettings Settings { get; }
    public Database Database { get; }

    /// <exception cref="SettingsException">The configuration is wrong; lists every fault.</exception>
    /// <exception cref="DatabaseException">The database cannot be used; says why.</exception>
    public static async Task<Ground> Open(DatabaseUser user, CancellationToken ct)
    {
        var settings = SettingsReader.Read(Configuration.Load());
        DataFolder.MakeMissing(settings.DataFolder, settings.LogFolder, settings.RawAnswerFolder);
        // A verb prints what it did itself; the same lines from the log beside them would only confuse.
        var loggers = LoggerFactory.Create(logging => logging.UseLogFiles(settings, user == DatabaseUser.Server));
        var clock = TimeProvider.System;
        var logger = loggers.CreateLogger<Database>();
        if (user == DatabaseUser.Server)
            PrivateFiles.Warn(settings, logger);
        var database = await Database.Open(settings, user, logger, clock, ct);
        var market = settings.IsDemo ? await DemoMarketServer.Start(clock, ct) : null;
        return new(market is null ? settings : market.Redirect(settings), database, market, loggers);
    }

    /// <summary>Core's services for a verb that does its work and ends.</summary>
    public ServiceProvider Services()
    {
        var services = new ServiceCollection();
        services.AddSingleton(TimeProvider.System).AddLogging(logging => logging.UseLogFiles(Settings, console: false));
        MonPs.Core.CoreServices.AddMonPsCore(services, Settings, Database);
        return services.BuildServiceProvider(validateScopes: true);
    }

    public async ValueTask DisposeAsync()
    {
        if (market is not null)
            await market.DisposeAsync();
        await Database.DisposeAsync();
        loggers.Dispose();
    }
}
