using Microsoft.Extensions.DependencyInjection;
using MonPs.Core.Bets;
using MonPs.Core.Closing;
using MonPs.Core.Clv;
using MonPs.Core.Collecting;
using MonPs.Core.Fair;
using MonPs.Tests.Support;
using static MonPs.Tests.Support.CoreSteps;

namespace MonPs.Tests.Core.Clv;

/// <summary>The pass as a whole: fair figures, running twice, and at the same time.</summary>
public sealed class ClvPassTests(PostgresFixture postgres) : CoreTestBase(postgres)
{
    private const string Everything = "SELECT * FROM manual_bets ORDER BY id";

    [Fact]
    public async Task The_fair_clv_is_what_the_pure_functions_say()
    {
        var bets = await ThreeBets();
        Core.Clock.Now = Kickoff.AddMinutes(5);
        var computed = (await Core.Clv()).Computed;

        var h2h = Fair(MarginMethod.Power, 2.10, 3.40, 3.80);
        var totals = Fair(MarginMethod.Power, 1.94, 1.96);
        Assert.Equal(3, computed);
        await HasFair(bets[0], h2h[2]);
        await HasFair(bets[1], h2h[1]);
        await HasFair(bets[2], totals[0]);
    }

    [Fact]
    public async Task Running_twice_changes_nothing()
    {
        await ThreeBets();
        Core.Clock.Now = Kickoff.AddMinutes(5);
        await Core.Clv();
        var once = await Core.Rows(Everything);
        Core.Clock.Advance(TimeSpan.FromHours(1));
        var second = await Core.Clv();

        Assert.Equal(once, await Core.Rows(Everything));
        Assert.Empty(second.Results);
    }

    [Fact]
    public async Task Passes_at_the_same_time_write_what_one_would()
    {
        await ThreeBets();
        Core.Clock.Now = Kickoff.AddMinutes(5);
        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(Core.Clv)));

        Assert.Equal(3, results.Sum(result => result.Computed));
        Assert.Equal(["3"], await Core.Rows("SELECT count(*) FROM manual_bets WHERE clv_fair_percent IS NOT NULL"));
    }

    [Fact]
    public async Task Another_margin_method_computes_the_fair_figures_again_and_leaves_the_raw_ones()
    {
        var bets = await ThreeBets();
        var before = await Core.Clv(Kickoff.AddMinutes(5), bets[0]);
        var settings = Core.Settings with { MarginMethod = MarginMethod.Multiplicative };
        await new ClvPass(Core.Source, settings, Core.Clock).Run(Ct);

        var after = await Core.Bet(bets[0].Id);
        Assert.Equal(
            ClvFormula.Fair(4.00m, Fair(MarginMethod.Multiplicative, 2.10, 3.40, 3.80)[2]),
            after.ClvFairPercent
        );
        Assert.NotEqual(before.ClvFairPercent, after.ClvFairPercent);
        Assert.Equal(before.ClvPercent, after.ClvPercent);
    }

    [Fact]
    public async Task The_pass_does_not_raise_the_version_a_person_edits_against()
    {
        var bets = await ThreeBets();
        Assert.Equal(bets[0].Version, (await Core.Clv(Kickoff.AddMinutes(5), bets[0])).Version);
    }

    [Fact]
    public async Task A_quote_stored_in_the_very_instant_of_a_pass_is_seen_by_the_next_one()
    {
        await Core.Receive(Before(60), new WireMatch(MatchId, Kickoff));
        var bet = await Core.Place(Form());
        await Core.Clv(Kickoff.AddMinutes(5), bet);
        await Core.Receive(Before(4), Quoted());
        await Core.Clv();

        Assert.Equal(1.94m, (await Core.Bet(bet.Id)).ClosingOdds);
    }

    [Fact]
    public async Task A_run_records_what_the_pass_did()
    {
        await ThreeBets();
        Core.Clock.Now = Kickoff.AddMinutes(5);
        await Core.Get<ClvRun>().Run("api", Ct);

        var run = (await Core.Get<RunQueries>().Latest(1, Ct)).Single();
        Assert.Equal((RunOutcome.Succeeded, 3, "compute_clv"), (run.Outcome, run.BetsUpdated, run.Job));
        Assert.Contains(
            await Core.Get<RunQueries>().Lines(run.Id, Ct),
            line => line is { Event: "ClvComputed", Args: ["3"] }
        );
    }

    [Fact]
    public async Task A_bet_entered_after_kick_off_gets_its_clv_at_once()
    {
        await Core.Receive(Before(4), Quoted());
        Core.Clock.Now = Kickoff.AddMinutes(5);

        var done = Assert.IsType<BetOutcome.Done>(await Core.Get<BetEntry>().Create(Form(), "api", null, Ct));
        Assert.Equal(5.6701m, done.Bet.ClvPercent);
    }

    internal static WireMatch Quoted() =>
        new WireMatch(MatchId, Kickoff).Totals("pinnacle", 3.0m, 1.94m, 1.96m, Before(4));

    private async Task<Bet[]> ThreeBets()
    {
        await Core.Receive(Before(4), Quoted().H2h("pinnacle", 2.10m, 3.40m, 3.80m, Before(4)));
        return
        [
            await Core.Place(Form("Away", "4.00")),
            await Core.Place(Form("Draw", "3.5")),
            await Core.Place(Form()),
        ];
    }

    private async Task HasFair(Bet bet, double probability)
    {
        var now = await Core.Bet(bet.Id);
        Assert.Equal(ClvFormula.Fair(bet.OddsObtained, probability), now.ClvFairPercent);
        Assert.Equal(decimal.Round(1 / (decimal)probability, 4), now.ClosingFairOdds);
    }

    private static IReadOnlyList<double> Fair(MarginMethod method, params double[] odds) =>
        Margin.Remove(odds, method).TryGet(out var fair) ? fair.Probabilities : [];
}
