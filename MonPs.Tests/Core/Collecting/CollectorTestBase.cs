using MonPs.Core.Collecting;
using MonPs.Tests.Support;

namespace MonPs.Tests.Core.Collecting;

/// <summary>Three leagues with one match each, and the collector.</summary>
public abstract class CollectorTestBase(PostgresFixture postgres) : CoreTestBase(postgres)
{
    protected const string Epl = "soccer_epl";
    protected const string Liga = "soccer_spain_la_liga";
    protected const string Ligue1 = "soccer_france_ligue_one";

    protected IReadOnlyList<string> Asked => [.. Core.Api.Requests.Select(request => request.Path.Split('/')[2])];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        foreach (var league in new[] { Epl, Liga, Ligue1 })
            Core.Api.SetOdds(league, WireMatch.Json(Match(league)));
    }

    protected static string Path(string league) => $"/sports/{league}/odds";

    protected static WireMatch Match(string league) =>
        new WireMatch($"match of {league}", Kickoff, league).H2h("pinnacle", 2.1m, 3.4m, 3.8m, Before(121));

    protected async Task<CollectorRun> Collect(bool force = false)
    {
        var started = await Core.Get<OddsCollector>().Start(new("api", Force: force), Ct);
        await started!.Done;
        return started.Run;
    }

    protected async Task<int> Count(CollectorRun run, string line) =>
        (await Core.Get<RunQueries>().Lines(run.Id, Ct)).Count(l => l.Event == line);
}
