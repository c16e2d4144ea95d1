using FsCheck;
using FsCheck.Fluent;
using MonPs.Core.Collecting;
using MonPs.Core.Odds;
using MonPs.Core.OddsApi;
using MonPs.Tests.Support;
using static MonPs.Tests.Support.CoreSteps;

namespace MonPs.Tests.Core.Odds;

public sealed class OddsStoreTests(PostgresFixture postgres) : CoreTestBase(postgres)
{
    private const string Seen =
        "seen_until(q.last_seen_at, m.answer_at, m.answer_until, m.repeated_at, m.repeated_until)";
    private const string Totals =
        $"SELECT line::float, over_odds::float, collected_at, {Seen} FROM odds_totals q JOIN matches m ON m.id = match_id ORDER BY collected_at, line";
    private const string H2h =
        $"SELECT home_odds::float, collected_at, {Seen}, source_updated_at FROM odds_history q JOIN matches m ON m.id = match_id ORDER BY collected_at";

    [Fact]
    public async Task An_unchanged_quote_lengthens_its_row()
    {
        Assert.Equal(new SavedRows(1, 0), await Home(90, 2.1m));
        Assert.Equal(new SavedRows(0, 1), await Home(60, 2.1m));
        Assert.Equal(["2.1 21 10:30 21 11:00 21 10:30"], await Core.Rows(H2h));
    }

    [Fact]
    public async Task A_changed_quote_adds_a_row()
    {
        await Home(90, 2.1m);
        Assert.Equal(new SavedRows(1, 0), await Home(60, 2.2m));
        Assert.Equal(["2.1 21 10:30 21 10:30 21 10:30", "2.2 21 11:00 21 11:00 21 11:00"], await Core.Rows(H2h));
    }

    [Fact]
    public async Task A_late_answer_inside_a_span_cuts_it_in_two()
    {
        await Home(90, 2.1m);
        await Home(30, 2.1m);
        await Home(60, 2.2m);

        Assert.Equal(
            ["2.1 21 10:30 21 10:30 21 10:30", "2.2 21 11:00 21 11:00 21 11:00", "2.1 21 11:30 21 11:30 21 10:30"],
            await Core.Rows(H2h)
        );
    }

    [Fact]
    public async Task A_late_answer_that_agrees_with_the_span_changes_nothing()
    {
        await Home(90, 2.1m);
        await Home(30, 2.1m);
        Assert.Equal(new SavedRows(0, 0), await Home(60, 2.1m));
        Assert.Single(await Core.Rows(H2h));
    }

    [Fact]
    public async Task The_same_answer_twice_is_stored_once()
    {
        var answer = new RawAnswer(Guid.NewGuid(), "soccer_epl", Before(60), null);
        var odds = OddsParser.Read(OddsApiJson.ParseOdds(WireMatch.Bytes(Line(60, 2.5m, 1.9m))), Before(60));

        Assert.Equal(new SavedRows(1, 0), await Core.Get<AnswerStore>().Store(answer, odds, Ct));
        Assert.Null(await Core.Get<AnswerStore>().Store(answer, odds, Ct));
    }

    [Fact]
    public async Task A_line_that_was_left_and_comes_back_is_a_new_row()
    {
        await Core.Receive(Before(90), Line(90, 2.5m, 1.9m));
        await Core.Receive(Before(60), Line(60, 3.0m, 2.1m));
        await Core.Receive(Before(30), Line(30, 2.5m, 1.9m));

        Assert.Equal(
            ["2.5 1.9 21 10:30 21 10:30", "3 2.1 21 11:00 21 11:00", "2.5 1.9 21 11:30 21 11:30"],
            await Core.Rows(Totals)
        );
    }

    [Fact]
    public async Task Two_lines_quoted_side_by_side_stay_one_row_each()
    {
        foreach (var minutes in new[] { 90, 60, 30 })
            await Core.Receive(
                Before(minutes),
                Line(minutes, 2.5m, 1.9m).Totals("pinnacle", 3.0m, 2.1m, 1.8m, Before(minutes))
            );

        Assert.Equal(["2.5 1.9 21 10:30 21 11:30", "3 2.1 21 10:30 21 11:30"], await Core.Rows(Totals));
    }

    [Fact]
    public async Task A_late_answer_inside_a_lines_span_agrees_though_the_line_moved_later()
    {
        foreach (var minutes in new[] { 90, 50 })
            await Core.Receive(
                Before(minutes),
                Line(minutes, 2.5m, 1.9m).Totals("pinnacle", 3.0m, 2.1m, 1.9m, Before(minutes))
            );
        await Core.Receive(Before(30), Line(30, 3.0m, 2.1m));
        await Core.Receive(Before(70), Line(70, 2.5m, 1.9m));

        Assert.Equal(["2.5 1.9 21 10:30 21 11:10", "3 2.1 21 10:30 21 11:30"], await Core.Rows(Totals));
    }

    [Fact]
    public async Task Prices_on_both_sides_of_a_month_go_to_their_own_partitions()
    {
        var kickoff = new DateTimeOffset(2026, 9, 1, 12, 0, 0, TimeSpan.Zero);
        foreach (var (hours, odds) in new[] { (13, 2.1m), (11, 2.2m), (10, 2.2m) })
            await Core.Receive(
                kickoff.AddHours(-hours),
                new WireMatch(MatchId, kickoff).H2h("pinnacle", odds, 3.4m, 3.8m, kickoff.AddHours(-hours))
            );

        Assert.Equal(
            ["odds_history_y2026m08 2.1", "odds_history_y2026m09 2.2"],
            await Core.Rows("SELECT tableoid::regclass::text, home_odds::float FROM odds_history ORDER BY collected_at")
        );
    }

    [Fact]
    public async Task However_late_answers_come_no_price_is_ever_shown_at_a_time_it_was_not_seen()
    {
        // Every order of four answers with one of two prices; the match of a case is its number.
        var cases = Gen.Choose(0, 1)
            .ArrayOf(4)
            .SelectMany(prices => Gen.Shuffle(Enumerable.Range(0, 4)).Select(order => (prices, order)))
            .Sample(40, 10)
            .ToList();
        for (var i = 0; i < 4; i++)
            foreach (var at in Enumerable.Range(0, 4))
                await Core.Receive(
                    Before(100 - at),
                    [
                        .. cases
                            .Select((c, n) => (c, n))
                            .Where(c => c.c.order[i] == at)
                            .Select(c => Priced(c.n, at, c.c.prices[at])),
                    ]
                );

        for (var n = 0; n < cases.Count; n++)
            Assert.All(
                await Spans(n),
                span =>
                    Assert.True(
                        IsTrue(span, cases[n].prices),
                        $"{string.Join(',', cases[n].prices)} in order {string.Join(',', cases[n].order)}"
                    )
            );
    }

    // The price was seen at both ends of its span.
    private static bool IsTrue(string span, int[] prices)
    {
        var (price, from, to) = span.Split(' ') is [var p, var f, var t]
            ? (p, int.Parse(f, null), int.Parse(t, null))
            : default;
        return from <= to
            && (prices[from] + 2).ToString(System.Globalization.CultureInfo.InvariantCulture) == price
            && prices[from] == prices[to];
    }

    private Task<List<string>> Spans(int n) =>
        Core.Rows(
            $"SELECT home_odds::float, extract(minute FROM collected_at)::int - 20, extract(minute FROM {Seen})::int - 20 FROM odds_history q JOIN matches m ON m.id = match_id WHERE match_id = 'c{n}'"
        );

    private static WireMatch Priced(int n, int at, int price) =>
        new WireMatch($"c{n}", Kickoff).H2h("pinnacle", price + 2, 3.4m, 3.8m, Before(100 - at));

    private Task<SavedRows?> Home(double minutes, decimal odds) =>
        Core.Receive(
            Before(minutes),
            new WireMatch(MatchId, Kickoff).H2h("pinnacle", odds, 3.4m, 3.8m, Before(minutes))
        );

    private static WireMatch Line(double minutes, decimal line, decimal over) =>
        new WireMatch(MatchId, Kickoff).Totals("pinnacle", line, over, 1.9m, Before(minutes));
}
