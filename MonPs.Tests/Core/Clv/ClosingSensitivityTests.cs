using MonPs.Core.Bets;
using MonPs.Core.Closing;
using MonPs.Core.Clv;
using MonPs.Core.Fair;
using MonPs.Core.Odds;
using MonPs.Tests.Support;
using static MonPs.Tests.Support.CoreSteps;

namespace MonPs.Tests.Core.Clv;

public sealed class ClosingSensitivityTests(PostgresFixture postgres) : CoreTestBase(postgres)
{
    [Theory]
    [InlineData("Home", ClosingMethod.Quote)]
    [InlineData("Draw", ClosingMethod.Quote)]
    [InlineData("Away", ClosingMethod.Quote)]
    [InlineData("Over 2.5", ClosingMethod.Quote)]
    [InlineData("Under 2.5", ClosingMethod.Quote)]
    [InlineData("Over 3.0", ClosingMethod.Modelled)]
    [InlineData("Under 2.25", ClosingMethod.Modelled)]
    public async Task The_method_of_the_settings_says_what_the_pass_wrote(string selection, ClosingMethod method)
    {
        var bet = await Closed(Form(selection, "2.40"));
        var sensitivity = await Of(bet);

        Assert.Equal(method, bet.ClosingMethod);
        Assert.Equal(Enum.GetValues<MarginMethod>(), sensitivity!.Methods.Select(m => m.Method));
        var ours = sensitivity.Methods.Single(m => m.Method == Core.Settings.MarginMethod);
        Assert.Equal((bet.ClvFairPercent, bet.ClosingFairOdds), (ours.ClvFairPercent, ours.FairOdds));
    }

    [Fact]
    public async Task A_long_shot_between_the_methods_flips_its_sign_and_a_clear_edge_does_not()
    {
        var fair = (await Of(await Closed(Form("Away", "4.00"))))!.Methods.Select(m => m.FairOdds).Order().ToList();
        var between = decimal.Round((fair[0] + fair[^1]) / 2, 3);

        Assert.True((await Of(await Closed(Form("Away", Text(between)))))!.SignFlips);
        Assert.False((await Of(await Closed(Form("Away", "9.00"))))!.SignFlips);
    }

    [Fact]
    public async Task A_price_seen_after_kick_off_is_not_among_them()
    {
        var bet = await Closed(Form("Home", "2.40"));
        var before = await Of(bet);
        await Core.Receive(
            Kickoff.AddMinutes(10),
            new WireMatch(MatchId, Kickoff).H2h("pinnacle", 1.20m, 7m, 15m, Kickoff.AddMinutes(10))
        );

        Assert.Equal(before!.Methods, (await Of(bet))!.Methods);
    }

    [Fact]
    public async Task A_closing_typed_by_hand_has_no_prices_to_compare()
    {
        var bet = await Core.Place(Form("Home", "2.40"));
        await Core.Change(bet, "closing_odds", "2,00");

        Assert.Null(await Of(await Core.Bet(bet.Id)));
    }

    [Fact]
    public async Task Pruned_quotes_leave_nothing_to_compare_and_no_failure()
    {
        var bet = await Closed(Form("Home", "2.40"));
        Assert.Null(ClosingSensitivity.Of(bet, new([], []), "pinnacle"));
    }

    private async Task<Bet> Closed(BetForm form)
    {
        Core.Clock.Now = Before(60);
        await Core.Receive(
            Before(30),
            new WireMatch(MatchId, Kickoff).H2h("pinnacle", 2.10m, 3.40m, 3.60m, Before(30))
        );
        await Core.Receive(
            Before(3),
            new WireMatch(MatchId, Kickoff)
                .H2h("pinnacle", 1.60m, 4.10m, 6.20m, Before(3))
                .Totals("pinnacle", 2.5m, 1.90m, 2.00m, Before(3))
        );
        return await Core.Clv(Kickoff.AddMinutes(5), await Core.Place(form));
    }

    private async Task<ClosingSensitivity?> Of(Bet bet) =>
        ClosingSensitivity.Of(
            bet,
            await Core.Get<OddsQueries>().OfMatch(MatchId, Ct),
            Core.Settings.ReferenceBookmaker
        );

    private static string Text(decimal odds) => odds.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
