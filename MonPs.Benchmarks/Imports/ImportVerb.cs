using System.CommandLine;
using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using MonPs.Benchmarks.Support;
using MonPs.Core;
using MonPs.Core.Bets;
using MonPs.Core.Data.EmbeddedPostgres;
using MonPs.Core.Exports;
using MonPs.Core.Imports;
using MonPs.Core.Settings;
using Npgsql;

namespace MonPs.Benchmarks.Imports;

/// <summary>
/// <c>import</c>: bets brought in from a CSV (read, checked, linked, compared, written with revisions) against
/// <c>psql \copy</c> of the same file into a table of the same shape, and the memory it takes. The number of bets that
/// arrived is compared before anything is printed.
/// </summary>
static class ImportVerb
{
    const int Rounds = 3;

    static readonly Option<int[]> Sizes = new("--bets")
    {
        Description = "How many bets, in growing order (the peak of memory only grows)",
        DefaultValueFactory = _ => [10_000, 100_000],
        AllowMultipleArgumentsPerToken = true,
    };

    static readonly Option<FileInfo?> Json = new("--json") { Description = "Write the figures there too" };

    internal static Command Create()
    {
        var verb = new Command("import", "Import of bets against psql \\copy of the same file") { Sizes, Json };
        verb.SetAction(parsed => Run(parsed.GetRequiredValue(Sizes), parsed.GetValue(Json)));
        return verb;
    }

    static async Task<int> Run(int[] sizes, FileInfo? json)
    {
        await using var database = await BenchmarkDatabase.Start();
        await using var services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddLogging()
            .AddMonPsCore(new MonPsSettings { DataFolder = Path.GetTempPath() }, database.Database)
            .BuildServiceProvider();
        Console.WriteLine(
            "      bets   file MB   psql ms   look ms   preview ms   import ms   ratio   peak MB (before)"
        );
        var rows = new List<ImportRow>();
        foreach (var size in sizes)
            rows.Add(await Measure(database, services, size));
        await Results.Write(json, rows);
        return 0;
    }

    static async Task<ImportRow> Measure(BenchmarkDatabase database, ServiceProvider services, int bets)
    {
        var file = await WriteFile(database, services, bets);
        try
        {
            var before = Peak();
            var (psql, look, preview, import) = (
                new List<double>(),
                new List<double>(),
                new List<double>(),
                new List<double>()
            );
            for (var round = 0; round < Rounds; round++)
                await Round(
                    database,
                    services.GetRequiredService<BetImport>(),
                    file,
                    bets,
                    psql,
                    look,
                    preview,
                    import
                );
            var row = new ImportRow(
                bets,
                new FileInfo(file).Length / 1e6,
                Median(psql),
                Median(look),
                Median(preview),
                Median(import),
                Peak(),
                before
            );
            Print(row);
            return row;
        }
        finally
        {
            File.Delete(file);
        }
    }

    static void Print(ImportRow row) =>
        Console.WriteLine(
            FormattableString.Invariant(
                $"{row.Bets, 10} {row.FileMb, 9:0.0} {row.PsqlMs, 9:0} {row.LookMs, 9:0} {row.PreviewMs, 12:0} {row.ImportMs, 11:0} {row.Ratio, 7:0.0} {row.PeakMb, 9:0} ({row.BeforeMb:0})"
            )
        );

    static async Task Round(
        BenchmarkDatabase database,
        BetImport importer,
        string file,
        int bets,
        List<double> psql,
        List<double> look,
        List<double> preview,
        List<double> import
    )
    {
        await database.Run("TRUNCATE manual_bets, imports CASCADE; TRUNCATE copied");
        await database.Run("CHECKPOINT");
        psql.Add(await Timed(() => Copy(database, file)));
        await database.Run("CHECKPOINT");
        var plan = (ImportPlan?)null;
        look.Add(await Timed(async () => plan = await importer.Plan(file, "bets.csv", new(), CancellationToken.None)));
        preview.Add(await Timed(() => importer.Preview(plan!, null, CancellationToken.None)));
        var record = (ImportRecord?)null;
        // From the first look at the file to the last CLV, as somebody who says --yes waits for it.
        import.Add(
            await Timed(async () =>
            {
                var again = await importer.Plan(file, "bets.csv", new(), CancellationToken.None);
                record = await importer.Run(again, "cli", null, CancellationToken.None);
            })
        );
        if (record!.RowsImported != bets)
            throw new InvalidOperationException($"{record.RowsImported} of {bets} bets arrived");
    }

    static async Task Copy(BenchmarkDatabase database, string file)
    {
        var at = new NpgsqlConnectionStringBuilder(database.Database.ConnectionString);
        var start = new ProcessStartInfo(
            Path.Combine(PostgresBinaries.Find(), "psql"),
            ["-q", "-v", "ON_ERROR_STOP=1", "-c", $"\\copy copied FROM '{file}' WITH (FORMAT csv, HEADER)"]
        );
        foreach (
            var (name, value) in new[]
            {
                ("PGHOST", at.Host),
                ("PGPORT", $"{at.Port}"),
                ("PGUSER", at.Username),
                ("PGPASSWORD", at.Password),
                ("PGDATABASE", at.Database),
            }
        )
            start.Environment[name] = value;
        using var psql = Process.Start(start)!;
        await psql.WaitForExitAsync();
        if (psql.ExitCode != 0)
            throw new InvalidOperationException($"psql ended with {psql.ExitCode}");
    }

    // The bets are made in the database from their numbers alone, and leave it as any user's export does.
    static async Task<string> WriteFile(BenchmarkDatabase database, ServiceProvider services, int bets)
    {
        await database.Run(Fill(bets));
        var path = Path.GetTempFileName();
        await using var file = File.Create(path);
        await services
            .GetRequiredService<BetExport>()
            .WriteCsv(file, new BetFilter(), BetSort.NewestFirst, CsvLocale.En, CancellationToken.None);
        return path;
    }

    static string Fill(int bets) =>
        $"""
            DROP TABLE IF EXISTS copied;
            TRUNCATE manual_bets, matches CASCADE;
            INSERT INTO matches (id, sport_key, home_team, away_team, commence_time, first_seen_at)
            SELECT 'm' || i, 'soccer_epl', 'Home ' || i, 'Away ' || i, timestamptz '2024-01-01Z' + i * interval '20 minutes', now()
            FROM generate_series(0, {bets} / 4) i;
            INSERT INTO manual_bets (match_id, match_name, sport, kickoff_time, market_type, selection, bookmaker, odds_obtained,
                stake, closing_odds, closing_method, closing_grade, clv_percent, clv_calculated_at, result, profit_loss, tags, notes,
                created_at, updated_at)
            SELECT 'm' || i / 4, 'Home ' || i / 4 || ' vs Away ' || i / 4, 'soccer_epl',
                   timestamptz '2024-01-01Z' + i / 4 * interval '20 minutes', 'h2h', (ARRAY ['Home', 'Draw', 'Away'])[1 + i % 3],
                   (ARRAY ['unibet_fr', 'winamax_fr', 'betclic_fr'])[1 + i / 3 % 3], 1.5 + i % 300 * 0.01, 10 + i % 90, 1.95, 'imported',
                   'A', 5.1, now(), CASE WHEN i % 2 = 0 THEN 'win' ELSE 'loss' END, CASE WHEN i % 2 = 0 THEN 10 ELSE -10 END,
                   ARRAY ['value', 'tag ' || i % 7], 'a note about bet ' || i, timestamptz '2023-12-31Z' + i * interval '3 minutes', now()
            FROM generate_series(1, {bets}) i;
            CREATE TABLE copied AS
            SELECT id, match_id, match_name, sport, kickoff_time, market_type, selection, line, bookmaker, odds_obtained, stake,
                   closing_odds, closing_fair_odds, closing_method, closing_grade, closing_seen_at, clv_percent, clv_fair_percent,
                   clv_calculated_at, clv_reason, result, profit_loss, settled_by, settled_at, tags[1] AS tags, notes, created_at,
                   updated_at, version, closing_kickoff, closing_fair_method, closing_line, closing_win_mass, closing_half_win_mass,
                   closing_push_mass, closing_half_loss_mass
            FROM manual_bets LIMIT 0
            """;

    static async Task<double> Timed(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalMilliseconds;
    }

    static double Peak()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1e6;
    }

    static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}

/// <summary>Medians in milliseconds; the peak of the whole process, and what it was before this size.</summary>
sealed record ImportRow(
    int Bets,
    double FileMb,
    double PsqlMs,
    double LookMs,
    double PreviewMs,
    double ImportMs,
    double PeakMb,
    double BeforeMb
)
{
    public double Ratio => ImportMs / PsqlMs;
}
