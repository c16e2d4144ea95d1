using System.CommandLine;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using MonPs.Benchmarks.Clv;
using MonPs.Benchmarks.Support;
using MonPs.Core;
using MonPs.Core.Clv;
using MonPs.Core.Data;
using MonPs.Core.Fair;
using MonPs.Core.Odds;
using MonPs.Core.Settings;

namespace MonPs.Benchmarks.Growth;

/// <summary>
/// <c>growth</c>: the closing lookup of a hundred bets and the quotes of a match page while the odds tables grow by years. The
/// closings are compared with those found bet by bet, and every match must have all its quotes, before a row is printed.
/// </summary>
static partial class GrowthVerb
{
    const int Rounds = 5;
    const int Visits = 200;

    static readonly Option<long[]> Sizes = new("--quotes")
    {
        Description = "Rows in the odds tables, in growing order",
        DefaultValueFactory = _ => [2_000_000, 10_000_000, 20_000_000],
        AllowMultipleArgumentsPerToken = true,
    };

    static readonly Option<int> PerMonth = new("--matches-a-month") { DefaultValueFactory = _ => 400 };

    static readonly Option<FileInfo?> Json = new("--json") { Description = "Write the figures there too" };

    internal static Command Create()
    {
        var verb = new Command("growth", "Closing lookup and match page while the odds tables grow")
        {
            Sizes,
            PerMonth,
            Json,
        };
        verb.SetAction(parsed =>
            Run(new(parsed.GetRequiredValue(PerMonth)), parsed.GetRequiredValue(Sizes), parsed.GetValue(Json))
        );
        return verb;
    }

    static async Task<int> Run(GrowthMarket market, long[] sizes, FileInfo? json)
    {
        await using var database = await BenchmarkDatabase.Start();
        var settings = new MonPsSettings
        {
            DataFolder = Path.GetTempPath(),
            MarginMethod = MarginMethod.Multiplicative,
        };
        await using var services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddLogging()
            .AddMonPsCore(settings, database.Database)
            .BuildServiceProvider();
        Console.WriteLine(
            "      quotes   partitions   pass of 100 bets, all years / latest ms   in one bet's plan   match page, all years p50 / p95, latest p50 / p95 ms   MB a million quotes"
        );
        var (rows, matches) = (new List<GrowthRow>(), 0);
        foreach (var size in sizes)
        {
            await market.Grow(database, matches, GrowthMarket.Matches(size));
            matches = GrowthMarket.Matches(size);
            rows.Add(await Measure(market, matches, database, services, size));
            Print(rows[^1]);
        }
        await Results.Write(json, rows);
        return 0;
    }

    static async Task<GrowthRow> Measure(
        GrowthMarket market,
        int matches,
        BenchmarkDatabase database,
        ServiceProvider services,
        long size
    )
    {
        var (clv, odds) = (services.GetRequiredService<ClvPass>(), services.GetRequiredService<OddsQueries>());
        await market.Bet(database, matches);
        var pass = await Pass(database, clv);
        await market.BetLately(database, matches);
        var latest = await Pass(database, clv);
        var ids = await Ids(database);
        var visits = await Visit(odds, ids);
        var latestVisits = await Visit(odds, ids[^Visits..]);
        const string partitions = """
            SELECT count(*), sum(pg_total_relation_size(c.oid)) / 1e6
            FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid AND c.relkind = 'r'
            """;
        await using var command = database.Source.CreateCommand(partitions);
        await using var row = await command.ExecuteReaderAsync();
        await row.ReadAsync();
        return new(
            size,
            (int)row.GetInt64(0),
            pass,
            latest,
            await PlannedPartitions(database),
            visits[Visits / 2],
            visits[Visits * 95 / 100],
            latestVisits[Visits / 2],
            latestVisits[Visits * 95 / 100],
            (double)row.GetDecimal(1) / (size / 1e6)
        );
    }

    static async Task<double> Pass(BenchmarkDatabase database, ClvPass pass)
    {
        await BetByBet.Run(database);
        var expected = await ClvMarket.Figures(database);
        var costs = new List<Cost>();
        for (var round = 0; round <= Rounds; round++)
        {
            await ClvMarket.Reopen(database);
            costs.Add(await Timing.Of(() => pass.Run(CancellationToken.None)));
            ClvMarket.Compare(expected, await ClvMarket.Figures(database));
        }
        // The first round warms up.
        return Timing.Median(costs.Skip(1));
    }

    static async Task<List<double>> Visit(OddsQueries odds, List<string> ids)
    {
        var times = new List<double>();
        for (var visit = 0; visit <= Visits; visit++)
        {
            var id = ids[visit * 7919 % ids.Count];
            MatchQuotes? quotes = null;
            times.Add(
                (await Timing.Of(async () => quotes = await odds.OfMatch(id, CancellationToken.None))).Milliseconds
            );
            if (quotes!.H2h.Count + quotes.Totals.Count != GrowthMarket.QuotesPerMatch)
                throw new InvalidOperationException($"{id}: not all quotes were read");
        }
        return [.. times.Skip(1).Order()];
    }

    // Of the lookup for one bet's match, the newest; a plan that reads a whole partition is no success, however fast.
    static async Task<int> PlannedPartitions(BenchmarkDatabase database)
    {
        await using var command = database.Source.CreateCommand("EXPLAIN " + EmbeddedSql.Load("Clv.find_closings"));
        var kickoff = await Newest(database);
        command.Parameters.AddWithValue("match_ids", new[] { kickoff.Id });
        command.Parameters.AddWithValue("oldest", kickoff.From);
        command.Parameters.AddWithValue("newest", kickoff.At);
        command.Parameters.AddWithValue("reference", "pinnacle");
        var plan = new List<string>();
        await using var row = await command.ExecuteReaderAsync();
        while (await row.ReadAsync())
            plan.Add(row.GetString(0));
        if (plan.Exists(line => line.Contains("Seq Scan on odds_", StringComparison.Ordinal)))
            throw new InvalidOperationException(
                "The closing lookup reads a whole partition:\n" + string.Join('\n', plan)
            );
        return plan.SelectMany(line => Partition().Matches(line).Select(found => found.Value)).Distinct().Count();
    }

    static async Task<(string Id, DateTime From, DateTime At)> Newest(BenchmarkDatabase database)
    {
        await using var command = database.Source.CreateCommand(
            "SELECT m.id, m.quoted_from, m.commence_time FROM matches m JOIN manual_bets b ON b.match_id = m.id ORDER BY 3 DESC LIMIT 1"
        );
        await using var row = await command.ExecuteReaderAsync();
        await row.ReadAsync();
        return (row.GetString(0), row.GetDateTime(1), row.GetDateTime(2));
    }

    static async Task<List<string>> Ids(BenchmarkDatabase database)
    {
        var ids = new List<string>();
        await using var command = database.Source.CreateCommand("SELECT id FROM matches ORDER BY commence_time");
        await using var row = await command.ExecuteReaderAsync();
        while (await row.ReadAsync())
            ids.Add(row.GetString(0));
        return ids;
    }

    static void Print(GrowthRow row) =>
        Console.WriteLine(
            FormattableString.Invariant(
                $"{row.Quotes, 12} {row.Partitions, 12} {row.PassMs, 30:0.0} / {row.LatestPassMs:0.0} {row.PlannedPartitions, 13} {row.PageMedianMs, 26:0.0} / {row.PageP95Ms:0.0}, {row.LatestPageMedianMs:0.0} / {row.LatestPageP95Ms:0.0} {row.MbPerMillion, 20:0}"
            )
        );

    [GeneratedRegex(
        @"odds_(history|totals)_y\d{4}m\d\d(?!_)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Partition();
}

/// <summary>Of one size; milliseconds and megabytes.</summary>
/// <param name="PassMs">Over bets of all years.</param>
/// <param name="LatestPassMs">Over bets on the latest matches.</param>
/// <param name="PlannedPartitions">In the plan of one match's closing lookup.</param>
sealed record GrowthRow(
    long Quotes,
    int Partitions,
    double PassMs,
    double LatestPassMs,
    int PlannedPartitions,
    double PageMedianMs,
    double PageP95Ms,
    double LatestPageMedianMs,
    double LatestPageP95Ms,
    double MbPerMillion
);
