using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MonPs.Core.Bets;
using MonPs.Core.Clv;
using MonPs.Core.Collecting;
using MonPs.Core.Data;
using MonPs.Core.Demo;
using MonPs.Core.Matches;
using MonPs.Core.Odds;
using MonPs.Core.OddsApi;
using MonPs.Core.Opportunities;
using MonPs.Core.Settings;
using MonPs.Core.Statistics;

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
        services.AddDbContextFactory<MonPsDbContext>(options => DbOptions.Configure(options, database.Source));

        services.AddOddsApi(_ => new() { ApiKey = settings.OddsApiKeyToSend, BaseUrl = settings.OddsApiBaseUrl });
        services.AddSingleton<MatchQueries>();
        services.AddSingleton<OddsQueries>();
        services.AddSingleton<RawAnswers>().AddSingleton<AnswerStore>().AddSingleton<AnswerKeeper>();
        services
            .AddSingleton<RunStore>()
            .AddSingleton<RunQueries>()
            .AddSingleton<CollectorState>()
            .AddSingleton<OddsCollector>();
        services.AddSingleton<BetStore>().AddSingleton<BetQueries>();
        services.AddSingleton<ClvPass>().AddSingleton<ClvRun>().AddSingleton<BetEntry>();
        services.AddSingleton<StatisticsQueries>().AddSingleton<MarketQueries>();
        services.AddSingleton<OpportunityQueries>();
        services.AddSingleton<DemoSeed>();
        return services;
    }
}
