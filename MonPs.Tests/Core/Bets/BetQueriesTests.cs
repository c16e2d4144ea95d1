using MonPs.Core.Bets;
using MonPs.Core.Closing;
using MonPs.Core.Odds;
using MonPs.Tests.Support;
using static MonPs.Tests.Support.CoreSteps;

namespace MonPs.Tests.Core.Bets;

public sealed class BetQueriesTests(PostgresFixture postgres) : CoreTestBase(postgres)
{
    private BetQueries Queries => Core.Get<BetQueries>();

    [Fact]
    public async Task Each_filter_keeps_its_bets()
    {
        await Seed();

        await Shows("b c", new() { Status = BetStatus.Pending });
        await Shows("a d", new() { Status = BetStatus.Settled });
        await Shows("a b", new() { Status = BetStatus.ClvPositive });
        await Shows("a", new() { Sport = "soccer_epl" });
        await Shows("b d", new() { Market = Market.H2h });
        await Shows("d", new() { Result = BetResult.Loss });
        await Shows("c", new() { Bookmaker = "pmu_fr" });
        await Shows("c d", new() { Tag = "live" });
        await Shows("b", new() { Grade = ClosingGrade.B });
        await Shows("b c", new() { From = Kickoff.AddDays(1), To = Kickoff.AddDays(3) });
        await Shows("d", new() { Status = BetStatus.Settled, Market = Market.H2h });
    }

    [Theory]
    [InlineData("WOLVES", "a")]
    [InlineData("100%", "b")]
    [InlineData("x_y", "c")]
    [InlineData("%", "b")]
    [InlineData("_", "a c")]
    [InlineData("back\\slash", "d")]
    [InlineData("liv", "c d")]
    [InlineData("pmu", "c")]
    [InlineData("over 2.5", "a c")]
    [InlineData("wolves 2.5", "a")]
    [InlineData("nothing", "")]
    public async Task Search_finds_words_as_they_are_typed(string words, string found)
    {
        await Seed();
        await Shows(found, new() { Search = words });
    }

    [Theory]
    [InlineData("kickoff", "a b c d")]
    [InlineData("-kickoff", "d c b a")]
    [InlineData("odds", "d a b c")]
    [InlineData("-stake", "c a b d")]
    [InlineData("-clv", "a b d c")]
    [InlineData("clv", "d b a c")]
    [InlineData("-profit", "a d b c")]
    [InlineData("created", "a b c d")]
    public async Task Each_order_holds_and_unknown_figures_come_last(string sort, string order)
    {
        await Seed();
        var page = await Queries.List(new(), BetSort.TryRead(sort)!.Value, 0, 10, Ct);
        Assert.Equal(order, string.Join(' ', page.Bets.Select(Name)));
    }

    [Fact]
    public async Task A_page_knows_how_many_there_are_in_all()
    {
        await Seed();
        var sort = new BetSort(BetSortField.Kickoff, false);

        Assert.Equal(("b c", 4), await Page(sort, 1, 2));
        Assert.Equal(("d", 4), await Page(sort, 3, 2));
        Assert.Equal(("", 4), await Page(sort, 9, 2));
    }

    [Fact]
    public async Task The_chips_count_what_they_would_show()
    {
        await Seed();
        var counts = await Queries.CountByStatus(new() { Status = BetStatus.Settled }, Ct);
        Assert.Equal([4, 2, 2, 2], Enum.GetValues<BetStatus>().Select(status => counts[status]));
        Assert.Equal([0, 0, 0, 0], (await Queries.CountByStatus(new() { Sport = "x" }, Ct)).Values);
    }

    [Fact]
    public async Task Bets_without_clv_are_listed_next_kick_off_first()
    {
        await Seed();
        Assert.Equal("c", string.Join(' ', (await Queries.WithoutClv(10, Ct)).Select(Name)));
    }

    private static string Name(Bet bet) => bet.MatchName[..1];

    private async Task<(string, int)> Page(BetSort sort, int offset, int limit)
    {
        var page = await Queries.List(new(), sort, offset, limit, Ct);
        return (string.Join(' ', page.Bets.Select(Name)), page.Total);
    }

    private async Task Shows(string names, BetFilter filter)
    {
        var page = await Queries.List(filter, new(BetSortField.Kickoff, false), 0, 10, Ct);
        Assert.Equal((names, page.Bets.Count), (string.Join(' ', page.Bets.Select(Name)), page.Total));
    }

    private Task Seed() =>
        Core.Sql(
            """
            INSERT INTO manual_bets (match_name, sport, kickoff_time, market_type, selection, line, bookmaker, odds_obtained, stake,
                                     clv_percent, closing_grade, result, profit_loss, tags, notes, created_at, updated_at)
            VALUES ('a Wolves', 'soccer_epl', '2026-08-21 12:00Z', 'totals', 'Over 2.5', 2.5, 'unibet_fr', 2.0, 30, 5, 'A', 'win', 30, '{}', null, '2026-08-01Z', now()),
                   ('b', null, '2026-08-22 12:00Z', 'h2h', 'Home', null, null, 2.5, 20, 1, 'B', null, null, '{}', '100% sure', '2026-08-02Z', now()),
                   ('c', null, '2026-08-23 12:00Z', 'totals', 'Over 2.5', 2.5, 'pmu_fr', 3.0, 40, null, null, null, null, '{live,x_y}', null, '2026-08-03Z', now()),
                   ('d', null, '2026-08-24 12:00Z', 'h2h', 'Draw', null, null, 1.5, 10, -3, 'D', 'loss', -10, '{live}', 'back\slash', '2026-08-04Z', now())
            """
        );
}
