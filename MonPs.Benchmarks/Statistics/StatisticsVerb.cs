using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using MonPs.Benchmarks.Support;
using MonPs.Core;
using MonPs.Core.Bets;
using MonPs.Core.Settings;
using MonPs.Core.Statistics;

namespace MonPs.Benchmarks.Statistics;

/// <summary>
/// <c>statistics</c>: the whole answer of the statistics page against the plain SQL aggregate of the same rows, at growing
/// numbers of bets. The figures both can tell are compared before anything is printed.
/// </summary>
static class StatisticsVerb
{
    const int Rounds = 5;
    const int Visits = 100;

    static readonly Option<int[]> Sizes = new("--bets")
    {
        Description = "How many bets, in growing order",
        DefaultValueFactory = _ => [10_000, 100_000, 1_000_000],
        AllowMultipleArgumentsPerToken = true,
    };

    static readonly Option<FileInfo?> Json = new("--json") { Description = "Write the figures there too" };

    const string Aggregate = """
        SELECT count(*), avg(clv_percent)::float8, stddev_samp(clv_percent)::float8, sum(profit_loss)::float8,
               sum(stake) FILTER (WHERE result NOT IN ('void', 'push'))::float8
        FROM manual_bets WHERE deleted_at IS NULL
        """;

    internal static Command Create()
    {
        var verb = new Command("statistics", "The statistics page's whole answer against one SQL aggregate")
        {
            Sizes,
            Json,
        };
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
        var rows = new List<StatisticsRow>();
        foreach (var size in sizes)
            rows.Add(await Measure(database, services.GetRequiredService<StatisticsQueries>(), size));
        Print(rows);
        if (json is not null)
            await File.WriteAllTextAsync(json.FullName, JsonSerializer.Serialize(rows));
        return 0;
    }

    static async Task<StatisticsRow> Measure(BenchmarkDatabase database, StatisticsQueries statistics, int bets)
    {
        await database.Run(Fill(bets));
        await database.Run("VACUUM ANALYZE manual_bets");
        var (aggregate, report) = (new List<double>(), new List<double>());
        var allocated = 0L;
        for (var round = 0; round < Rounds; round++)
        {
            aggregate.Add(await Timed(() => ReadAggregate(database)));
            var before = GC.GetTotalAllocatedBytes();
            report.Add(await Timed(() => statistics.Report(new BetFilter(), false, CancellationToken.None)));
            allocated = GC.GetTotalAllocatedBytes() - before;
        }
        await Check(database, statistics);
        return new(bets, Median(aggregate), await KeyFigures(statistics), Median(report), allocated / 1e6);
    }

    // What a visit of the dashboard or of /stats asks: the 95th percentile of many, warm.
    static async Task<double> KeyFigures(StatisticsQueries statistics)
    {
        var times = new List<double>();
        for (var visit = 0; visit < Visits; visit++)
            times.Add(await Timed(() => statistics.Summarize(new BetFilter(), CancellationToken.None)));
        return times.Order().ElementAt(Visits * 95 / 100);
    }

    static async Task<double> Timed<T>(Func<Task<T>> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalMilliseconds;
    }

    static async Task<double[]> ReadAggregate(BenchmarkDatabase database)
    {
        await using var command = database.Source.CreateCommand(Aggregate);
        await using var row = await command.ExecuteReaderAsync();
        await row.ReadAsync();
        return [row.GetInt64(0), row.GetDouble(1), row.GetDouble(2), row.GetDouble(3), row.GetDouble(4)];
    }

    static async Task Check(BenchmarkDatabase database, StatisticsQueries statistics)
    {
        var plain = await ReadAggregate(database);
        var report = await statistics.Report(new BetFilter(), false, CancellationToken.None);
        double[] ours =
        [
            report.Summary.TotalBets,
            report.Clv.Raw.Mean ?? 0,
            report.Clv.Raw.Deviation ?? 0,
            (double)report.Summary.TotalProfit,
            (double)report.Summary.TotalStaked,
        ];
        for (var i = 0; i < plain.Length; i++)
            if (Math.Abs(plain[i] - ours[i]) > 1e-6 * Math.Max(1, Math.Abs(plain[i])))
                throw new InvalidOperationException($"Figure {i} differs: SQL {plain[i]}, report {ours[i]}");
    }

    static void Print(IEnumerable<StatisticsRow> rows)
    {
        Console.WriteLine("      bets   aggregate ms   key figures p95 ms   whole report ms   ratio   allocated MB");
        foreach (var row in rows)
            Console.WriteLine(
                FormattableString.Invariant(
                    $"{row.Bets, 10} {row.AggregateMs, 14:0.0} {row.KeyFiguresMs, 20:0.0} {row.ReportMs, 17:0.0} {row.Ratio, 7:0.0} {row.AllocatedMb, 14:0.0}"
                )
            );
    }

    static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    // Made from the row number alone, so that every run has the same bets.
    static string Fill(int bets) =>
        $"""
            TRUNCATE manual_bets CASCADE;
            INSERT INTO manual_bets (match_id, match_name, sport, kickoff_time, market_type, selection, bookmaker, odds_obtained,
                stake, closing_odds, closing_fair_odds, closing_method, closing_grade, clv_percent, clv_fair_percent, result,
                profit_loss, created_at, updated_at, closing_win_mass, closing_half_win_mass, closing_push_mass,
                closing_half_loss_mass)
            SELECT 'm' || i / 2, 'Home vs Away', 'soccer_epl', timestamptz '2020-01-01Z' + i * interval '3 minutes', 'h2h',
                   (ARRAY ['Home', 'Draw', 'Away'])[1 + i % 3], (ARRAY ['unibet_fr', 'winamax_fr', 'betclic_fr'])[1 + i / 3 % 3],
                   2.0, 10, 1.95, 2.0, 'quote', 'A', round((hashint4(i) % 1000)::numeric / 100, 4),
                   round((hashint4(i) % 1000)::numeric / 100 - 2, 4), CASE WHEN i % 2 = 0 THEN 'win' ELSE 'loss' END,
                   CASE WHEN i % 2 = 0 THEN 10 ELSE -10 END, timestamptz '2019-12-31Z' + i * interval '3 minutes', now(),
                   0.5, 0, 0, 0
            FROM generate_series(1, {bets}) i
            """;
}

/// <summary>Of one size: medians, but for the key figures' 95th percentile; milliseconds and megabytes.</summary>
sealed record StatisticsRow(int Bets, double AggregateMs, double KeyFiguresMs, double ReportMs, double AllocatedMb)
{
    public double Ratio => ReportMs / AggregateMs;
}
