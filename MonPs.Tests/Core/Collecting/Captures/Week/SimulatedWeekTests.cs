using MonPs.Core.Bets;
using MonPs.Core.Closing;
using MonPs.Core.Settings;
using MonPs.Tests.Support;

namespace MonPs.Tests.Core.Collecting.Captures.Week;

/// <summary>
/// A week against a server that moves matches, gives them new ids, quotes in play, refuses, fails for an hour and runs out of
/// credits. What closes each bet is computed here again, from the script and the times at which the server was paid.
/// </summary>
public sealed class SimulatedWeekTests(PostgresFixture postgres) : CoreTestBase(postgres)
{
    private const string Epl = "soccer_epl";
    private const string Liga = "soccer_spain_la_liga";
    private const string Ligue1 = "soccer_france_ligue_one";

    private static readonly DateTimeOffset Monday = new(2026, 8, 17, 0, 0, 0, TimeSpan.Zero);
    private static readonly ScriptedMarket Market = new(
        Match("plain", Epl, 4, "14:00"),
        Match("same slot", Epl, 4, "14:00"),
        Match("three minutes later", Epl, 4, "14:03"),
        Match("put back a day", Epl, 5, "13:00", (At(4, "09:00"), At(6, "13:00"))),
        Match("put forward", Epl, 6, "17:00", (At(6, "11:20"), At(6, "15:30"))),
        Match("refused three times", Liga, 4, "19:00"),
        Match("down before kick-off", Liga, 5, "16:00"),
        Match("down over kick-off", Liga, 5, "20:00"),
        Match("old id", Ligue1, 2, "19:00") with
        {
            UnpricedFrom = At(1, "12:00"),
            DroppedAt = At(2, "22:00"),
        },
        new("new id", Ligue1, "old id home", "old id away", At(4, "18:45")) { ListedFrom = At(1, "09:30") },
        Match("without a bet", Ligue1, 5, "15:00"),
        Match("after the credits", Ligue1, 6, "18:45")
    );

    private static readonly string[] Selections = ["Home", "Draw", "Away", "Over 2.5", "Under 2.5"];

    protected override MonPsSettings Adjust(MonPsSettings settings) => settings with { Bookmakers = "pinnacle" };

    [Fact]
    public async Task Every_closing_is_what_the_script_says_and_every_credit_is_counted()
    {
        var week = new SimulatedWeek(Core, Market);
        Script(week);

        await week.Live(Monday, Monday.AddDays(7), Ct);

        var bets = (await Core.Get<BetQueries>().List(new(), BetSort.NewestFirst, offset: 0, limit: 100, Ct)).Bets;
        Assert.Equal(10 * Selections.Length, bets.Count);
        Assert.All(bets, bet => Assert.Equal(ByHand(week, bet), Found(bet)));
        Assert.Equal(Core.Api.Charges.Sum(charge => charge.Cost), await Counted());
        AssertLate("plain", ClosingGrade.A, bets);
        AssertLate("put back a day", ClosingGrade.A, bets);
        AssertLate("put forward", ClosingGrade.A, bets);
        AssertLate("refused three times", ClosingGrade.A, bets);
        AssertLate("down before kick-off", ClosingGrade.A, bets);
        AssertLate("down over kick-off", ClosingGrade.D, bets);
        AssertLate("new id", ClosingGrade.A, bets);
        Assert.True(Core.Api.CreditsRemaining >= 0);
    }

    private void Script(SimulatedWeek week)
    {
        // After the first sweep every match is known; bets are made on all but one.
        week.At(At(0, "08:30"), PlaceBets);
        week.At(
            At(4, "18:57"),
            () => Core.Api.Enqueue(Path(Liga), [.. Enumerable.Repeat(FakeAnswer.Error(429, "EXCEEDED_FREQ_LIMIT"), 9)])
        );
        week.At(At(5, "15:30"), () => Fail(Liga));
        week.At(At(5, "15:59"), Core.Api.Heal);
        week.At(At(5, "19:30"), () => Fail(Liga));
        week.At(At(5, "20:40"), Core.Api.Heal);
        // Somebody else spends the month's credits.
        week.At(At(6, "17:00"), () => Core.Api.CreditsRemaining = 1);
    }

    private void Fail(string league)
    {
        Core.Api.Always(Path(league), FakeAnswer.Page("oops", 500));
        Core.Api.Always($"/sports/{league}/events", FakeAnswer.Page("oops", 500));
    }

    private async Task PlaceBets()
    {
        foreach (var match in Market.Matches.Where(match => match.Id is not ("without a bet" or "new id")))
        foreach (var selection in Selections)
            await Core.Place(
                CoreSteps.Form(selection, "2.10") with
                {
                    MatchId = match.Id,
                    MatchName = $"{match.Home} vs {match.Away}",
                    KickoffTime = $"{match.FirstKickoff:O}",
                }
            );
    }

    // The price that the script had at the last paid answer before the final kick-off, and the user's formula.
    private static (decimal? Closing, decimal? Clv, DateTimeOffset? SeenAt) ByHand(SimulatedWeek week, Bet bet)
    {
        var match = Market[bet.MatchId == "old id" ? "new id" : bet.MatchId!];
        var seen = week
            .Paid.Where(call => call.League == match.League && call.At < match.Kickoff && match.IsPriced(call.At))
            .Select(call => (DateTimeOffset?)call.At)
            .Max();
        if (seen is not { } at)
            return (null, null, null);
        var closing = ScriptedMarket.Price(match.Id, bet.Selection, at);
        return (closing, Math.Round((2.10m - closing) / closing * 100, 4, MidpointRounding.AwayFromZero), at);
    }

    private static (decimal?, decimal?, DateTimeOffset?) Found(Bet bet) =>
        (bet.ClosingOdds, bet.ClvPercent, bet.ClosingSeenAt);

    private static void AssertLate(string match, ClosingGrade grade, IReadOnlyList<Bet> bets) =>
        Assert.All(
            bets.Where(bet => bet.MatchId == match),
            bet => Assert.Equal((match, grade), (match, bet.ClosingGrade!.Value))
        );

    private async Task<int> Counted() =>
        int.Parse(
            Assert.Single(await Core.Rows("SELECT coalesce(sum(last), 0) FROM api_credits")),
            System.Globalization.CultureInfo.InvariantCulture
        );

    private static ScriptedMatch Match(
        string id,
        string league,
        int day,
        string time,
        params (DateTimeOffset, DateTimeOffset)[] moves
    ) => new(id, league, $"{id} home", $"{id} away", At(day, time), moves);

    private static DateTimeOffset At(int day, string time) =>
        Monday.AddDays(day) + TimeSpan.Parse(time, System.Globalization.CultureInfo.InvariantCulture);

    private static string Path(string league) => $"/sports/{league}/odds";
}
