using FsCheck;
using FsCheck.Fluent;
using MonPs.Core.Closing;
using MonPs.Core.Collecting;
using MonPs.Core.Settings;
using MonPs.Core.Transfer.Retention;
using MonPs.Tests.Support;
using static MonPs.Tests.Support.CoreSteps;

namespace MonPs.Tests.Core.Transfer.Retention;

public sealed class QuoteThinningTests(PostgresFixture postgres) : CoreTestBase(postgres)
{
    private const int Cases = 60;

    // In steps of ten minutes around the kick-off: when collected, how long seen, the provider's time, the line.
    private static readonly Gen<(int Collected, int Span, int? Source, int Line)> Quote =
        from collected in Gen.Choose(-40, 6)
        from span in Gen.Choose(0, 6)
        from source in Gen.Frequency((1, Gen.Constant((int?)null)), (8, Gen.Choose(-40, 6).Select(m => (int?)m)))
        from line in Gen.Choose(0, 1)
        select (collected, span, source, line);

    [Fact]
    public async Task What_stays_is_what_the_rule_says_and_every_closing_and_CLV_is_the_same_afterwards()
    {
        var markets = await Fill();
        // Bets on every match for the time of a pass only: for the thinning, nobody ever bet.
        var before = await Closings();
        Assert.True(await Thinning(1).Run("test", Ct) > Cases);

        for (var i = 0; i < Cases; i++)
        for (var line = 0; line < 2; line++)
            Assert.Equal(
                RetentionRule
                    .Kept(markets[i].Where(q => q.Line == line).Select(Times), Kickoff)
                    .Select(q => Text(q.CollectedAt)),
                await Core.Rows(
                    $"SELECT collected_at FROM odds_totals WHERE match_id = 'c{i}' AND line = {line + 2} ORDER BY 1"
                )
            );
        Assert.Equal(before, await Closings());
        Assert.Equal(0, await Thinning(1).Run("test", Ct));
    }

    [Fact]
    public async Task A_match_with_a_bet_keeps_every_quote_and_so_does_a_young_one()
    {
        await Fill();
        await Core.Place(Form("Over 2") with { MatchId = "c1" });
        await Core.Sql("UPDATE manual_bets SET deleted_at = now()");
        var kept = await Core.Rows(
            "SELECT match_id, line, collected_at FROM odds_totals WHERE match_id = 'c1' ORDER BY 2, 3"
        );
        await Thinning(1).Run("test", Ct);
        Assert.Equal(
            kept,
            await Core.Rows("SELECT match_id, line, collected_at FROM odds_totals WHERE match_id = 'c1' ORDER BY 2, 3")
        );

        await Core.Sql("UPDATE matches SET thinned_at = NULL");
        Core.Clock.Now = Kickoff.AddDays(20);
        Assert.Equal(0, await Thinning(1).Run("test", Ct));
    }

    [Fact]
    public async Task Nothing_goes_unless_it_was_asked_for()
    {
        await Fill();
        Assert.Equal(0, await Thinning(0).Run("test", Ct));
        Assert.Empty(await Core.Rows("SELECT 1 FROM collector_runs"));
    }

    private QuoteThinning Thinning(int months) =>
        new(Core.Source, new MonPsSettings { OddsRetentionMonths = months }, Core.Get<RunStore>(), Core.Clock);

    private async Task<List<string>> Closings()
    {
        await Core.Sql(
            """
            DELETE FROM manual_bet_revisions; DELETE FROM manual_bets;
            INSERT INTO manual_bets (match_id, match_name, kickoff_time, market_type, selection, line, odds_obtained, stake, created_at, updated_at)
            SELECT id, 'A', commence_time, 'totals', 'Over 2', 2, 2, 1, now(), now() FROM matches
            UNION ALL
            SELECT id, 'A', commence_time, 'h2h', 'Home', NULL, 2, 1, now(), now() FROM matches
            """
        );
        await Core.Clv();
        var closings = await Core.Rows(
            """
            SELECT match_id, market_type, closing_odds, closing_fair_odds, closing_line, closing_grade, closing_seen_at, clv_percent,
                   clv_fair_percent, clv_reason
            FROM manual_bets ORDER BY 1, 2
            """
        );
        await Core.Sql("DELETE FROM manual_bets");
        return closings;
    }

    private async Task<List<(int Collected, int Span, int? Source, int Line)[]>> Fill()
    {
        var markets = Quote
            .ArrayOf(30)
            .Select(qs => qs.DistinctBy(q => (q.Collected, q.Line)).ToArray())
            .Sample(Cases, 10)
            .ToList();
        Core.Clock.Now = Kickoff.AddDays(60);
        await Core.Sql("SELECT ensure_odds_partitions('2026-08-01Z', '2026-08-31Z')");
        for (var i = 0; i < Cases; i++)
        {
            await Core.Sql(
                $"INSERT INTO matches (id, sport_key, home_team, away_team, commence_time, first_seen_at) VALUES ('c{i}', 's', 'A', 'B', '{Kickoff:u}', '{Kickoff:u}')"
            );
            foreach (var q in markets[i])
            {
                var (times, price) = (Times(q), 1.5 + (q.Collected + 50) / 100.0);
                var values = FormattableString.Invariant(
                    $"{price}, 1.9, '{times.CollectedAt:u}', '{times.LastSeenAt:u}', {(times.SourceUpdatedAt is { } s ? $"'{s:u}'" : "NULL")}"
                );
                await Core.Sql($"INSERT INTO odds_totals VALUES ('c{i}', 'pinnacle', {q.Line + 2}, {values})");
                if (q.Line == 0)
                    await Core.Sql(
                        $"INSERT INTO odds_history (match_id, bookmaker, home_odds, away_odds, collected_at, last_seen_at, source_updated_at) VALUES ('c{i}', 'pinnacle', {values})"
                    );
            }
        }
        return markets;
    }

    private static QuoteTimes Times((int Collected, int Span, int? Source, int Line) q) =>
        new(At(q.Collected), At(q.Collected + q.Span), q.Source is { } source ? At(source) : null);

    private static DateTimeOffset At(int step) => Kickoff.AddMinutes(step * 10);

    private static string Text(DateTimeOffset at) =>
        at.UtcDateTime.ToString("dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
