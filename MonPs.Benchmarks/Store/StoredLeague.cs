using System.Globalization;
using System.Text;
using MonPs.Benchmarks.Support;
using MonPs.Core.Collecting;
using MonPs.Core.Matches;
using MonPs.Core.Odds;

namespace MonPs.Benchmarks.Store;

/// <summary>One answer about a league, seen at a step of time; every step has other prices.</summary>
sealed class StoredLeague(int step, int seenAgain = 0)
{
    const int Matches = 20;
    const int Bookmakers = 40;
    const string Sport = "soccer_epl";

    internal const int Quotes = Matches * Bookmakers * 2;
    internal static readonly DateTimeOffset Start = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    DateTimeOffset At => Start.AddMinutes(step * 2 + seenAgain);

    /// <summary>The same prices, a minute later.</summary>
    internal StoredLeague Later() => new(step, seenAgain + 1);

    internal RawAnswer Answer() => new(Guid.NewGuid(), Sport, At, null);

    internal ParsedOdds Parsed() =>
        new(
            [
                .. Enumerable
                    .Range(0, Matches)
                    .Select(m => new SeenMatch(Id(m), Sport, $"Home {m}", $"Away {m}", Start.AddDays(7))),
            ],
            [.. H2h()],
            [.. Totals()],
            new Dictionary<QuoteRefusal, int>(),
            Enumerable.Range(0, Bookmakers).Select(Bookmaker).ToHashSet(StringComparer.Ordinal)
        );

    internal IEnumerable<SeenH2h> H2h() =>
        Pairs().Select(p => new SeenH2h(Id(p.Match), Bookmaker(p.Book), Price(p, 1), Price(p, 2), Price(p, 3), At));

    internal IEnumerable<SeenTotals> Totals() =>
        Pairs().Select(p => new SeenTotals(Id(p.Match), Bookmaker(p.Book), 2.5m, Price(p, 4), Price(p, 5), At));

    internal string CopyScript()
    {
        var script = new StringBuilder();
        script.AppendLine(
            "COPY odds_history (match_id, bookmaker, home_odds, draw_odds, away_odds, collected_at, last_seen_at, source_updated_at) FROM STDIN WITH (FORMAT csv);"
        );
        foreach (var q in H2h())
            script.AppendLine(
                CultureInfo.InvariantCulture,
                $"{q.MatchId},{q.Bookmaker},{q.HomeOdds},{q.DrawOdds},{q.AwayOdds},{At:u},{At:u},{At:u}"
            );
        script.AppendLine("\\.");
        script.AppendLine(
            "COPY odds_totals (match_id, bookmaker, line, over_odds, under_odds, collected_at, last_seen_at, source_updated_at) FROM STDIN WITH (FORMAT csv);"
        );
        foreach (var q in Totals())
            script.AppendLine(
                CultureInfo.InvariantCulture,
                $"{q.MatchId},{q.Bookmaker},{q.Line},{q.OverOdds},{q.UnderOdds},{At:u},{At:u},{At:u}"
            );
        return script.AppendLine("\\.").ToString();
    }

    /// <exception cref="InvalidOperationException">The tables do not hold exactly these prices at this time.</exception>
    internal async Task Check(BenchmarkDatabase database)
    {
        await using var command = database.Source.CreateCommand(
            """
            SELECT (SELECT sum(home_odds + draw_odds + away_odds) FROM odds_history WHERE collected_at = @at),
                   (SELECT sum(over_odds + under_odds) FROM odds_totals WHERE collected_at = @at)
            """
        );
        command.Parameters.AddWithValue("at", At.UtcDateTime);
        await using var row = await command.ExecuteReaderAsync();
        await row.ReadAsync();
        var expected = (
            H2h().Sum(q => q.HomeOdds + q.DrawOdds + q.AwayOdds),
            Totals().Sum(q => q.OverOdds + q.UnderOdds)
        );
        if (expected != (row.GetDecimal(0), row.GetDecimal(1)))
            throw new InvalidOperationException($"Step {step}: not the prices that were stored");
    }

    static IEnumerable<(int Match, int Book)> Pairs() =>
        Enumerable.Range(0, Matches).SelectMany(m => Enumerable.Range(0, Bookmakers).Select(b => (m, b)));

    // Never the same as a step before.
    decimal Price((int Match, int Book) of, int outcome) =>
        1.5m + (step + of.Match * 7 + of.Book * 13 + outcome * 101) % 400 * 0.01m;

    static string Id(int match) => $"{match:x8}";

    static string Bookmaker(int book) => $"book_{book}";
}
