using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MonPs.Core.Access;
using MonPs.Core.Alerts;
using MonPs.Core.Bets;
using MonPs.Core.Bets.Totals;
using MonPs.Core.ClosingFiles;
using MonPs.Core.Clv;
using MonPs.Core.Collecting;
using MonPs.Core.Collecting.Captures;
using MonPs.Core.Collecting.Scores;
using MonPs.Core.Data;
using MonPs.Core.Demo;
using MonPs.Core.Exports;
using MonPs.Core.Health;
using MonPs.Core.Imports;
using MonPs.Core.Matches;
using MonPs.Core.Odds;
using MonPs.Core.OddsApi;
using MonPs.Core.Opportunities;
using MonPs.Core.Settings;
using MonPs.Core.Statistics;
using MonPs.Core.Transfer.Backups;
using MonPs.Core.Transfer.Retention;

namespace MonPs.Core;

/// <summary>Registers Core, stage by stage, in the order of the way of the data.</summary>
public static class CoreServices
{
    /// <param name="services">Where to register.</param>
    /// <param name="settings">The checked configuration.</param>
    /// <param name="database">Opened and migrated; its owner disposes it.</param>
    public static IServiceCollection AddMonPsCore(
        this IServiceCollection services,
        MonPsSettings settings,
        Database database
    )
    {
        services.AddSingleton(settings).AddSingleton(database.Source).AddSingleton<DataProtectionKeyStore>();
        services.AddPooledDbContextFactory<MonPsDbContext>(options => DbOptions.Configure(options, database.Source));

        services.AddOddsApi(_ => new() { ApiKey = settings.OddsApiKeyToSend, BaseUrl = settings.OddsApiBaseUrl });
        services.AddSingleton<MatchQueries>();
        services.AddSingleton<OddsQueries>();
        services.AddSingleton<RawAnswers>().AddSingleton<AnswerStore>().AddSingleton<AnswerKeeper>();
        services
            .AddSingleton<RunStore>()
            .AddSingleton<RunQueries>()
            .AddSingleton<CollectorState>()
            .AddSingleton<LeagueCollector>()
            .AddSingleton<OddsCollector>();
        services.AddSingleton<CreditQueries>().AddSingleton<CreditGate>().AddSingleton<KickoffRefresh>();
        services.AddSingleton<KickoffWatch>();
        services.AddSingleton<PlanningQueries>().AddSingleton<CapturePlanStore>().AddSingleton<SweepChoice>();
        services
            .AddSingleton<CaptureStore>()
            .AddSingleton<CaptureAttempt>()
            .AddSingleton<CaptureRunner>()
            .AddSingleton<CaptureQueries>();
        services
            .AddSingleton<ScoreQueries>()
            .AddSingleton<ScoreStore>()
            .AddSingleton<ScoreKeeper>()
            .AddSingleton<ScoreCollector>();
        services.AddSingleton<BetStore>().AddSingleton<BetQueries>();
        services.AddSingleton<ScoreSettlement>().AddSingleton<ScoreRun>().AddSingleton<ResultDisagreements>();
        services.AddSingleton<ClvPass>().AddSingleton<ClvRun>().AddSingleton<LiveClvQueries>().AddSingleton<BetEntry>();
        services
            .AddSingleton<ImportMappings>()
            .AddSingleton<ImportPlanner>()
            .AddSingleton<ImportPreviewer>()
            .AddSingleton<ImportStore>()
            .AddSingleton<ImportQueries>()
            .AddSingleton<BetImport>();
        services.AddSingleton<StatisticsQueries>().AddSingleton<BetTotalsStore>().AddSingleton<MarketQueries>();
        services.AddSingleton<OpportunityQueries>().AddSingleton<MatchBoardQueries>();
        services.AddSingleton<GapQueries>().AddSingleton<HeartbeatQueries>().AddSingleton<DataHealth>();
        services.AddAlerts();
        services.AddSingleton<BetExport>().AddSingleton<StatisticsExport>();
        services.AddSingleton<TeamAliases>().AddSingleton<ClosingImport>();
        services.AddSingleton<DailyBackup>().AddSingleton<QuoteThinning>();
        services.AddSingleton<HealthCheckup>();
        services.AddSingleton<DemoSeed>();
        services.AddSingleton<OwnerStore>().AddSingleton<SessionStore>().AddSingleton<TokenStore>();
        return services;
    }
}
