using FsCheck;
using FsCheck.Fluent;
using MonPs.Core.Closing;
using MonPs.Tests.Support;
using Npgsql;
using static MonPs.Tests.Support.CoreSteps;

namespace MonPs.Tests.Core.Clv;

/// <summary>The closing rule is written twice, in C# and in SQL; generated markets hold the two together.</summary>
public sealed class ClosingRuleAgreesWithSqlTests(PostgresFixture postgres) : CoreTestBase(postgres)
{
    private const int Cases = 400;

    // Minutes around the kick-off, a span, and the age of the price at its start; each often exactly at the border.
    private static readonly Gen<(int Collected, int Span, int? Source)> Quote =
        from collected in Gen.Choose(-8, 4)
        from span in Gen.Choose(0, 5)
        from source in Gen.Frequency((1, Gen.Constant((int?)null)), (8, Gen.Choose(-9, 4).Select(m => (int?)m)))
        select (collected, span, source);

    [Fact]
    public async Task Rule_and_query_choose_the_same_quote_in_every_generated_market()
    {
        var markets = Quote
            .ArrayOf()
            .Select(quotes => quotes.DistinctBy(q => q.Collected).ToArray())
            .Sample(Cases, 8)
            .ToList();
        await Core.Sql("SELECT ensure_odds_partitions('2026-08-01Z', '2026-08-31Z')");
        await Fill([.. markets]);
        Core.Clock.Now = Kickoff.AddDays(1);
        await Core.Clv();

        var found = await Core.Rows(
            "SELECT match_id, closing_odds::float, closing_grade FROM manual_bets ORDER BY match_id"
        );
        Assert.Equal(markets.Select((quotes, i) => Expected(Id(i), quotes)), found);
        Assert.True(found.Count(row => row.Contains(" - ", StringComparison.Ordinal)) is > 20 and < Cases - 100);
    }

    private static string Expected(string id, (int Collected, int Span, int? Source)[] quotes) =>
        ClosingRule.Choose(quotes.Select(Times), Kickoff) is { } chosen
            ? FormattableString.Invariant(
                $"{id} {Price(chosen.CollectedAt)} {ClosingRule.Grade(ClosingRule.SeenAt(chosen, Kickoff), Kickoff)}"
            )
            : $"{id} - -";

    private static QuoteTimes Times((int Collected, int Span, int? Source) quote) =>
        new(At(quote.Collected), At(quote.Collected + quote.Span), quote.Source is { } source ? At(source) : null);

    // The price tells which quote was chosen.
    private static double Price(DateTimeOffset collected) => 2 + ((collected - Kickoff).TotalMinutes + 500) / 1000;

    // A span of a minute is an hour in the data, so that all grades occur.
    private static DateTimeOffset At(int step) => Kickoff.AddMinutes(step * 20);

    private static string Id(int i) => FormattableString.Invariant($"case{i:000}");

    private async Task Fill((int Collected, int Span, int? Source)[][] markets)
    {
        await using var batch = Core.Source.CreateBatch();
        for (var i = 0; i < markets.Length; i++)
        {
            Add(
                batch,
                "INSERT INTO matches (id, sport_key, home_team, away_team, commence_time, first_seen_at) VALUES ($1, 's', 'A', 'B', $2, $2)",
                Id(i),
                Kickoff.UtcDateTime
            );
            Add(
                batch,
                "INSERT INTO manual_bets (match_id, match_name, kickoff_time, market_type, selection, line, odds_obtained, stake, created_at, updated_at) VALUES ($1, 'A', $2, 'totals', 'Over 2.5', 2.5, 2, 1, $2, $2)",
                Id(i),
                Kickoff.UtcDateTime
            );
            foreach (var times in markets[i].Select(Times))
                Add(
                    batch,
                    "INSERT INTO odds_totals VALUES ($1, 'pinnacle', 2.5, $2, 1.9, $3, $4, $5)",
                    Id(i),
                    (decimal)Price(times.CollectedAt),
                    times.CollectedAt.UtcDateTime,
                    times.LastSeenAt.UtcDateTime,
                    (object?)times.SourceUpdatedAt?.UtcDateTime ?? DBNull.Value
                );
        }
        await batch.ExecuteNonQueryAsync(Ct);
    }

    private static void Add(NpgsqlBatch to, string sql, params object[] values)
    {
        var command = to.CreateBatchCommand();
        command.CommandText = sql;
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        to.BatchCommands.Add(command);
    }
}
