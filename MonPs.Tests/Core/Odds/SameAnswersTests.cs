using FsCheck;
using FsCheck.Fluent;
using MonPs.Core.Odds;
using MonPs.Tests.Support;
using static MonPs.Tests.Support.CoreSteps;

namespace MonPs.Tests.Core.Odds;

/// <summary>An answer that says nothing new is one write a match, and everyone still reads when each quote was last seen.</summary>
public sealed class SameAnswersTests(PostgresFixture postgres) : CoreTestBase(postgres)
{
    private const int Answers = 7;

    // What a match's answer says: the price of one bookmaker, the line of another, whether a third is there at all.
    private static readonly Gen<(int Price, int Line, bool Third)> Said =
        from price in Gen.Choose(0, 1)
        from line in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Constant(1)))
        from third in Gen.Frequency((3, Gen.Constant(true)), (1, Gen.Constant(false)))
        select (price, line, third);

    [Fact]
    public async Task An_answer_that_says_the_same_writes_no_quote()
    {
        await Core.Receive(Before(90), Match("m1", 90, (0, 0, true)));
        var before = await Core.Rows("SELECT xmin::text, ctid::text FROM odds_history ORDER BY bookmaker");
        Assert.Equal(new SavedRows(0, 5), await Core.Receive(Before(60), Match("m1", 60, (0, 0, true))));

        Assert.Equal(before, await Core.Rows("SELECT xmin::text, ctid::text FROM odds_history ORDER BY bookmaker"));
        var quotes = await Core.Get<OddsQueries>().OfMatch("m1", Ct);
        Assert.All(quotes.H2h, q => Assert.Equal(Before(60), q.LastSeenAt));
        Assert.All(quotes.Totals, q => Assert.Equal(Before(60), q.LastSeenAt));
    }

    [Fact]
    public async Task A_quote_seen_again_closes_as_seen_then()
    {
        await Core.Receive(Before(90), Match("m1", 90, (0, 0, true)));
        await Core.Receive(Before(4), Match("m1", 4, (0, 0, true)));
        var bet = await Core.Place(Form("Home"));

        Assert.Equal(MonPs.Core.Closing.ClosingGrade.A, (await Core.Clv(Kickoff.AddHours(3), bet)).ClosingGrade);
    }

    [Fact]
    public async Task Whatever_order_answers_come_in_the_spans_are_those_of_comparing_quote_by_quote()
    {
        // The matches of a case are s… (compared quote by quote) and f… (as a whole, and with the latest prices); some answers come
        // late. Those that come in the same order are a league.
        var cases = Said.ArrayOf(Answers)
            .SelectMany(said => Order().Select(order => (said, order)))
            .Sample(60, 10)
            .ToList();
        for (var i = 0; i < Answers; i++)
        for (var at = 0; at < Answers; at++)
        {
            var now = cases
                .Select((c, n) => (c.said, Order: string.Concat(c.order), n))
                .Where(c => c.Order[i] - '0' == at);
            await Core.Sql("UPDATE matches SET answer_hash = NULL WHERE id LIKE 's%'");
            foreach (var league in now.GroupBy(c => c.Order))
            foreach (var kind in "sf")
                await Core.Receive(
                    Before(100 - at),
                    [.. league.Select(c => Match($"{kind}{c.n}", 100 - at, c.said[at], $"soccer_{kind}{c.Order}"))]
                );
        }

        Assert.Equal(await Spans('s'), await Spans('f'));
        Assert.True((await Core.Rows("SELECT 1 FROM matches WHERE answer_until > answer_at")).Count > 3);
    }

    // Mostly in order; sometimes two answers change places.
    private static Gen<int[]> Order() =>
        from swap in Gen.Choose(0, 2 * Answers)
        select Swapped([.. Enumerable.Range(0, Answers)], swap);

    private static int[] Swapped(int[] order, int at)
    {
        if (at < Answers - 1)
            (order[at], order[at + 1]) = (order[at + 1], order[at]);
        return order;
    }

    private Task<List<string>> Spans(char kind) =>
        Core.Rows(
            $"""
            SELECT substr(match_id, 2), bookmaker, line, price, collected_at, seen_until(last_seen_at, m.answer_at, m.answer_until, m.repeated_at, m.repeated_until)
            FROM (SELECT match_id, bookmaker, 0 AS line, home_odds AS price, collected_at, last_seen_at FROM odds_history
                  UNION ALL
                  SELECT match_id, bookmaker, line, over_odds, collected_at, last_seen_at FROM odds_totals) q
            JOIN matches m ON m.id = match_id
            WHERE match_id LIKE '{kind}%' ORDER BY 1, 2, 3, 5
            """
        );

    private static WireMatch Match(
        string id,
        double minutes,
        (int Price, int Line, bool Third) said,
        string league = "soccer_epl"
    )
    {
        var match = new WireMatch(id, Kickoff, league)
            .H2h("pinnacle", 2 + said.Price, 3.4m, 3.8m, Before(minutes))
            .Totals("pinnacle", 2.5m + said.Line, 1.9m, 1.9m, Before(minutes))
            // Two lines at a time: the price of one moves, the other stays.
            .Totals("betclic_fr", 2.5m, 1.8m + (said.Price * 0.1m), 2m, Before(minutes))
            .Totals("betclic_fr", 3.5m, 2.8m, 1.4m, Before(minutes));
        return said.Third ? match.H2h("unibet_fr", 2.5m, 3.3m, 3.7m, Before(minutes)) : match;
    }
}
