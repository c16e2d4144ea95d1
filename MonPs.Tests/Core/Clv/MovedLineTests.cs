using MonPs.Core.Bets;
using MonPs.Core.Closing;
using MonPs.Core.Fair;
using MonPs.Core.Odds;
using MonPs.Core.Settings;
using MonPs.Tests.Support;
using static MonPs.Tests.Support.CoreSteps;

namespace MonPs.Tests.Core.Clv;

/// <summary>The reference closes on another line than the bet's: the bet's own is priced from it, and says that it is.</summary>
public sealed class MovedLineTests(PostgresFixture postgres) : CoreTestBase(postgres)
{
    protected override MonPsSettings Adjust(MonPsSettings settings) =>
        settings with
        {
            MarginMethod = MarginMethod.Multiplicative,
        };

    // The worked example of the rules: closing O/U 2.5 at 1.90 / 2.00.
    [Theory]
    [InlineData("Over 2.25", 1.7128)]
    [InlineData("Over 2.75", 2.2111)]
    [InlineData("Over 3.0", 2.6699)]
    [InlineData("Over 3.5", 3.4277)]
    public async Task A_line_that_moved_is_priced_from_the_one_that_closed(string selection, double fairOdds)
    {
        await Close(2.5m, Before(3));
        var bet = await ClvOf(selection);

        Assert.Equal((decimal)fairOdds, bet.ClosingFairOdds);
        Assert.Equal((double)ClvFormula.Fair(2.05m, 1 / fairOdds)!.Value, (double)bet.ClvFairPercent!.Value, 0.01);
        Assert.Equal((null, null), (bet.ClosingOdds, bet.ClvPercent));
        Assert.Equal(
            (ClosingMethod.Modelled, ClosingGrade.D, 2.5m),
            (bet.ClosingMethod, bet.ClosingGrade, bet.ClosingLine)
        );
    }

    [Fact]
    public async Task The_push_of_a_whole_line_is_kept_for_the_expected_profit()
    {
        await Close(2.5m, Before(3));
        var bet = await ClvOf("Over 3.0");
        Assert.Equal(0.221084, bet.ClosingPushMass!.Value, 1e-6);
    }

    [Fact]
    public async Task The_own_line_closes_when_it_was_seen_as_late_as_another()
    {
        await Core.Receive(
            Before(3),
            new WireMatch(MatchId, Kickoff)
                .Totals("pinnacle", 2.5m, 1.90m, 2.00m, Before(3))
                .Totals("pinnacle", 3.0m, 2.60m, 1.50m, Before(3))
        );
        var bet = await ClvOf("Over 3.0");
        Assert.Equal((2.60m, ClosingMethod.Quote), (bet.ClosingOdds, bet.ClosingMethod));
    }

    [Fact]
    public async Task A_line_left_for_another_is_modelled_from_the_one_that_closed()
    {
        await Core.Receive(
            Before(90),
            new WireMatch(MatchId, Kickoff).Totals("pinnacle", 3.0m, 2.60m, 1.50m, Before(90))
        );
        await Close(2.5m, Before(3));
        Assert.Equal(ClosingMethod.Modelled, (await ClvOf("Over 3.0")).ClosingMethod);
    }

    [Fact]
    public async Task A_later_quote_of_the_own_line_replaces_the_model()
    {
        await Close(2.5m, Before(60));
        var bet = await ClvOf("Over 3.0");
        Assert.Equal(ClosingMethod.Modelled, bet.ClosingMethod);

        Core.Clock.Now = Kickoff.AddHours(2);
        await Core.Receive(
            Before(2),
            new WireMatch(MatchId, Kickoff).Totals("pinnacle", 3.0m, 2.60m, 1.50m, Before(2))
        );
        bet = await Core.Clv(Kickoff.AddHours(2), bet);
        Assert.Equal(
            (ClosingMethod.Quote, 2.60m, ClosingGrade.A),
            (bet.ClosingMethod, bet.ClosingOdds, bet.ClosingGrade)
        );
    }

    private Task<SavedRows?> Close(decimal line, DateTimeOffset at) =>
        Core.Receive(at, new WireMatch(MatchId, Kickoff).Totals("pinnacle", line, 1.90m, 2.00m, at));

    private async Task<Bet> ClvOf(string selection) =>
        await Core.Clv(Kickoff.AddHours(1), await Core.Place(Form(selection)));
}
