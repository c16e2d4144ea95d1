using System.Globalization;
using MonPs.Core.ClosingFiles;
using MonPs.Tests.Support;
using Npgsql;
using NpgsqlTypes;

namespace MonPs.Tests.Core.ClosingFiles;

/// <summary>Two real seasons: bets at early prices, closed by the import, against a plain computation from the files' cells.</summary>
public sealed class SeasonImportTests(PostgresFixture postgres) : CoreTestBase(postgres)
{
    private sealed record Expected(
        string Name,
        DateTimeOffset Kickoff,
        string Selection,
        decimal? Line,
        decimal Odds,
        decimal? Closing
    )
    {
        // The card's formula, by hand.
        public string Clv =>
            Closing is { } closing
                ? Math.Round((Odds - closing) / closing * 100, 4, MidpointRounding.AwayFromZero)
                    .ToString("0.0000", CultureInfo.InvariantCulture)
                : "-";
    }

    [Fact]
    public async Task For_every_match_with_a_bet_clv_equals_what_the_files_cells_give_to_four_decimals()
    {
        var files = new[] { "2022-23", "2023-24" }
            .SelectMany(season => Directory.GetFiles(SharedFolder.Require("football-data", season), "*.csv").Order())
            .ToList();
        var expected = files.SelectMany(Bets).ToList();
        await Place(expected);
        Core.Clock.Now = Kickoff;
        var read = files.Select(file => SeasonFileReader.Read(file, File.ReadAllBytes(file))).ToList();

        var report = await Core.Get<ClosingImport>().Apply(read, false, "cli", null, Ct);

        Assert.Equal(files.Sum(file => File.ReadAllLines(file).Length - 1), report.MatchesMade);
        Assert.Equal(expected.Count, report.BetsLinked);
        Assert.Equal(expected.Count, report.BetsSettled);
        Assert.Equal(expected.Count(bet => bet.Closing is not null), report.ClvComputed);
        Assert.True(expected.Count > 12_000);
        Assert.Equal(
            expected.Select((bet, i) => $"{i + 1} {bet.Clv}"),
            await Core.Rows("SELECT id, coalesce(clv_percent::text, '-') FROM manual_bets ORDER BY id")
        );
        Assert.Equal(
            ["imported A pinnacle"],
            await Core.Rows(
                "SELECT DISTINCT closing_method, closing_grade, closing_reference FROM manual_bets WHERE clv_percent IS NOT NULL"
            )
        );
        var missing = read.SelectMany(file => file.Issues).ToList();
        Assert.Equal(10, missing.Count);
        Assert.All(missing, issue => Assert.Equal(FileIssueCode.TotalsMissing, issue.Code));
    }

    // A bet at Pinnacle's and at bet365's early price on every outcome of 1X2, and on both sides of 2.5 goals.
    private static IEnumerable<Expected> Bets(string file)
    {
        var lines = File.ReadAllLines(file);
        var headings = lines[0].TrimStart('\uFEFF').Split(',').ToList();
        foreach (var cells in lines.Skip(1).Select(line => line.Split(',')))
        {
            string Cell(string name) => cells[headings.IndexOf(name)];
            decimal? Price(string name) =>
                headings.Contains(name) && decimal.TryParse(Cell(name), CultureInfo.InvariantCulture, out var price)
                    ? price
                    : null;
            var kickoff = DateTime.ParseExact(
                $"{Cell("Date")} {Cell("Time")}",
                "dd/MM/yyyy HH:mm",
                CultureInfo.InvariantCulture
            );
            var utc = new DateTimeOffset(
                kickoff,
                TimeZoneInfo.FindSystemTimeZoneById("Europe/London").GetUtcOffset(kickoff)
            );
            (string Selection, decimal? Line, string Early, string Closing)[] sides =
            [
                ("Home", null, "H", "PSCH"),
                ("Draw", null, "D", "PSCD"),
                ("Away", null, "A", "PSCA"),
                ("Over 2.5", 2.5m, ">2.5", "PC>2.5"),
                ("Under 2.5", 2.5m, "<2.5", "PC<2.5"),
            ];
            foreach (var (selection, line, early, closing) in sides)
            foreach (var book in new[] { line is null ? "PS" : "P", "B365" })
                if (Price(book + early) is { } odds)
                    yield return new(
                        $"{Cell("HomeTeam")} - {Cell("AwayTeam")}",
                        utc.ToUniversalTime(),
                        selection,
                        line,
                        odds,
                        Price(closing)
                    );
        }
    }

    private async Task Place(List<Expected> bets)
    {
        await using var connection = await Core.Source.OpenConnectionAsync(Ct);
        const string copy = """
            COPY manual_bets (match_name, kickoff_time, market_type, selection, line, odds_obtained, stake, created_at, updated_at)
            FROM STDIN (FORMAT BINARY)
            """;
        await using var rows = await connection.BeginBinaryImportAsync(copy, Ct);
        foreach (var bet in bets)
        {
            await rows.StartRowAsync(Ct);
            await rows.WriteAsync(bet.Name, Ct);
            await rows.WriteAsync(bet.Kickoff.UtcDateTime, NpgsqlDbType.TimestampTz, Ct);
            await rows.WriteAsync(bet.Line is null ? "h2h" : "totals", Ct);
            await rows.WriteAsync(bet.Selection, Ct);
            if (bet.Line is { } line)
                await rows.WriteAsync(line, NpgsqlDbType.Numeric, Ct);
            else
                await rows.WriteNullAsync(Ct);
            await rows.WriteAsync(bet.Odds, NpgsqlDbType.Numeric, Ct);
            await rows.WriteAsync(10m, NpgsqlDbType.Numeric, Ct);
            await rows.WriteAsync(bet.Kickoff.UtcDateTime, NpgsqlDbType.TimestampTz, Ct);
            await rows.WriteAsync(bet.Kickoff.UtcDateTime, NpgsqlDbType.TimestampTz, Ct);
        }
        await rows.CompleteAsync(Ct);
    }
}
