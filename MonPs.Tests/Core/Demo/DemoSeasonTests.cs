using MonPs.Core.Demo;
using MonPs.Core.Odds;
using Xunit;

namespace MonPs.Tests.Core.Demo;

public sealed class DemoSeasonTests
{
    static readonly DemoSeason Season = DemoSeason.Before(DemoWorld.Now, DemoWorld.Market);
    static readonly Dictionary<string, DemoMatch> Matches = Season.Matches.ToDictionary(match => match.Id);

    static IEnumerable<DemoBet> Past => Season.Bets.Where(bet => bet.KickoffTime < DemoWorld.Now);

    [Fact]
    public void A_season_is_about_380_matches_of_ninety_days_and_200_bets_of_which_ten_are_open()
    {
        Assert.InRange(Season.Matches.Count(match => match.HomeScore is not null), 360, 400);
        Assert.All(Season.Matches, match => Assert.True(match.CommenceTime > DemoWorld.Now.AddDays(-92)));
        Assert.InRange(Season.Bets.Count, 180, 220);
        Assert.Equal(10, Season.Bets.Count(bet => bet.KickoffTime > DemoWorld.Now));
    }

    [Fact]
    public void The_same_now_gives_the_same_season()
    {
        var again = DemoSeason.Before(DemoWorld.Now, new DemoMarket());
        Assert.Equal(Season.Matches, again.Matches);
        Assert.Equal(Season.H2hQuotes, again.H2hQuotes);
        Assert.Equal(Season.TotalsQuotes, again.TotalsQuotes);
        Assert.Equal(
            Season.Bets.Select(bet => bet with { Tags = [] }),
            again.Bets.Select(bet => bet with { Tags = [] })
        );
    }

    [Fact]
    public void Open_bets_are_on_matches_that_the_market_lists_now_and_have_no_score()
    {
        foreach (var bet in Season.Bets.Where(bet => bet.KickoffTime > DemoWorld.Now))
        {
            var league = DemoLeague.Find(bet.SportKey)!;
            Assert.Contains(DemoWorld.Market.Schedule.Listed(league, DemoWorld.Now), of => of.Id == bet.MatchId);
            Assert.Null(Matches[bet.MatchId].HomeScore);
            Assert.True(bet.PlacedAt < DemoWorld.Now);
        }
    }

    [Fact]
    public void A_visitor_sees_the_first_open_bet_close_within_ten_minutes() =>
        Assert.True(
            Season.Bets.Where(bet => bet.KickoffTime > DemoWorld.Now).Min(bet => bet.KickoffTime)
                < DemoWorld.Now.AddMinutes(10)
        );

    [Fact]
    public void Every_bet_can_be_read_by_the_books_of_the_product()
    {
        foreach (var bet in Season.Bets)
        {
            Assert.Contains(bet.MatchId, Matches.Keys);
            Assert.InRange(bet.Stake, 10, 50);
            Assert.True(bet.OddsObtained > 1.01m && bet.PlacedAt < bet.KickoffTime && bet.Bookmaker != "pinnacle");
            Assert.Equal(bet.Market == Market.Totals, bet.Line is not null);
            Assert.Equal(bet.Market == Market.Totals, bet.Selection is Outcome.Over or Outcome.Under);
        }
        Assert.Contains(Season.Bets, bet => bet.Line % 0.5m == 0.25m);
        Assert.Contains(Season.Bets, bet => bet.Notes is not null);
        Assert.Contains(Season.Bets, bet => bet.Tags.Count > 0);
        Assert.InRange(Past.Count(bet => bet.Market == Market.Totals), 50, 120);
    }

    [Fact]
    public void Quotes_are_before_kick_off_in_order_and_the_sharp_one_is_seen_in_the_last_four_minutes()
    {
        foreach (var quote in Season.H2hQuotes)
            AssertTimes(quote.MatchId, quote.CollectedAt, quote.LastSeenAt, quote.SourceUpdatedAt);
        foreach (var quote in Season.TotalsQuotes)
            AssertTimes(quote.MatchId, quote.CollectedAt, quote.LastSeenAt, quote.SourceUpdatedAt);
        var last = Season.H2hQuotes.Where(quote => quote.Bookmaker == "pinnacle").GroupBy(quote => quote.MatchId);
        Assert.All(
            last,
            quotes => Assert.True(quotes.Max(quote => quote.LastSeenAt) >= Kickoff(quotes.Key).AddMinutes(-4))
        );
        Assert.All(last, quotes => Assert.True(quotes.Count() > 3));
    }

    [Fact]
    public void An_unchanged_quote_is_one_row()
    {
        foreach (var rows in Season.H2hQuotes.GroupBy(quote => (quote.MatchId, quote.Bookmaker)))
            Assert.All(rows.Zip(rows.Skip(1)), pair => Assert.NotEqual(pair.First.Prices, pair.Second.Prices));
        Assert.Contains(Season.H2hQuotes, quote => quote.LastSeenAt > quote.CollectedAt);
    }

    [Fact]
    public void The_bets_beat_the_close_by_a_little_with_a_believable_spread()
    {
        double[] clv = [.. Past.Select(RawClv).OfType<double>()];
        var mean = clv.Average();
        var deviation = Math.Sqrt(clv.Average(each => (each - mean) * (each - mean)));
        Assert.InRange(mean, 0.01, 0.035);
        Assert.InRange(deviation, 0.03, 0.06);
        Assert.InRange(clv.Count(each => each < 0) / (double)clv.Length, 0.15, 0.45);
    }

    [Fact]
    public void Some_bets_have_no_closing_line()
    {
        var without = Past.Count(bet => RawClv(bet) is null);
        Assert.InRange(without, 2, Past.Count() / 4);
    }

    static double? RawClv(DemoBet bet)
    {
        var close = bet.Market == Market.H2h ? H2hClose(bet) : TotalsClose(bet);
        return close is null ? null : (double)(bet.OddsObtained / close.Value) - 1;
    }

    static decimal? H2hClose(DemoBet bet) =>
        Season.H2hQuotes.LastOrDefault(quote => quote.MatchId == bet.MatchId && quote.Bookmaker == "pinnacle")
            is { } last
            ? bet.Selection switch
            {
                Outcome.Home => last.Prices.Home,
                Outcome.Draw => last.Prices.Draw,
                _ => last.Prices.Away,
            }
            : null;

    static decimal? TotalsClose(DemoBet bet) =>
        Season.TotalsQuotes.LastOrDefault(quote =>
            quote.MatchId == bet.MatchId && quote.Bookmaker == "pinnacle" && quote.Prices.Line == bet.Line
        )
            is { } last
            ? bet.Selection == Outcome.Over
                ? last.Prices.Over
                : last.Prices.Under
            : null;

    static DateTimeOffset Kickoff(string matchId) => Matches[matchId].CommenceTime;

    static void AssertTimes(string matchId, DateTimeOffset collected, DateTimeOffset lastSeen, DateTimeOffset source)
    {
        Assert.True(collected <= lastSeen && lastSeen < Kickoff(matchId));
        Assert.True(source < lastSeen);
    }
}
