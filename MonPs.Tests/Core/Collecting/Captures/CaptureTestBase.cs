using MonPs.Core.Collecting;
using MonPs.Core.Collecting.Captures;
using MonPs.Tests.Support;

namespace MonPs.Tests.Core.Collecting.Captures;

/// <summary>Three leagues with one match each at <see cref="CoreTestBase.Kickoff"/>, known from /events and planned.</summary>
public abstract class CaptureTestBase(PostgresFixture postgres) : CollectorTestBase(postgres)
{
    protected IReadOnlyList<string> Paid =>
        [.. Core.Api.Requests.Where(r => r.Path.EndsWith("/odds", StringComparison.Ordinal)).Select(r => r.Path)];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Keep(Epl);
    }

    /// <summary>Only these leagues have a match.</summary>
    protected void Keep(params string[] leagues)
    {
        foreach (var league in new[] { Epl, Liga, Ligue1 })
            Core.Api.SetOdds(league, leagues.Contains(league) ? WireMatch.Json(Match(league)) : "[]");
    }

    protected static string MatchOf(string league) => $"match of {league}";

    protected static string Events(string league) => $"/sports/{league}/events";

    /// <summary>Moves the league's match at the provider.</summary>
    protected void Move(string league, DateTimeOffset to) =>
        Core.Api.SetOdds(
            league,
            WireMatch.Json(
                new WireMatch(MatchOf(league), to, league).H2h("pinnacle", 2.1m, 3.4m, 3.8m, to.AddHours(-3))
            )
        );

    protected Task ReadKickoffs(string league) => Core.Get<KickoffRefresh>().League(league, null, Ct);

    protected async Task<IReadOnlyList<PlannedCapture>> Replan() =>
        [.. (await Core.Get<CapturePlanStore>().Replan(Ct)).Where(call => !call.IsSweep)];

    /// <summary>Reads the fixtures and plans; the one capture of the league.</summary>
    protected async Task<PlannedCapture> Planned(string league)
    {
        await ReadKickoffs(league);
        return Assert.Single(await Replan(), call => call.League == league);
    }

    protected Task<DateTimeOffset?> Run(PlannedCapture capture, CoreUnderTest? on = null) =>
        (on ?? Core).Get<CaptureRunner>().Run(capture.Id, "schedule", Ct);

    /// <summary>Runs it at that many minutes before kick-off.</summary>
    protected Task<DateTimeOffset?> RunAt(double minutes, PlannedCapture capture)
    {
        Core.Clock.Now = Before(minutes);
        return Run(capture);
    }

    /// <summary>State, ending, attempts.</summary>
    protected async Task<string> StateOf(PlannedCapture capture) =>
        Assert.Single(await Core.Rows($"SELECT state, ending, attempts FROM planned_captures WHERE id = {capture.Id}"));

    protected Task Bet(string league) =>
        Core.Place(CoreSteps.Form("Home") with { MatchId = MatchOf(league), KickoffTime = $"{Kickoff:O}" });

    protected Task<List<string>> Quotes() =>
        Core.Rows("SELECT match_id, collected_at FROM odds_history ORDER BY collected_at, match_id");

    protected async Task<IReadOnlyList<string>> Lines(string job) =>
        await Core.Rows(
            $"SELECT l.event FROM collector_run_logs l JOIN collector_runs r ON r.id = l.run_id WHERE r.job = '{job}' ORDER BY l.id"
        );
}
