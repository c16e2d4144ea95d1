using System.CommandLine;
using MonPs.Benchmarks.Support;
using MonPs.Core.Clv;
using MonPs.Core.Fair;
using MonPs.Core.Settings;

namespace MonPs.Benchmarks.Clv;

/// <summary>
/// <c>clv</c>: the CLV pass over pending bets against the same update written by hand and sent by psql, and against one
/// SELECT, one UPDATE and one commit a bet. All three must leave the same figures on every bet before anything is printed.
/// </summary>
static class ClvVerb
{
    static readonly Option<int> Bets = new("--bets")
    {
        DefaultValueFactory = _ => 10_000,
        Description = "Pending bets",
    };

    static readonly Option<int> Quotes = new("--quotes")
    {
        DefaultValueFactory = _ => 2_000_000,
        Description = "Rows in the odds tables",
    };

    static readonly Option<bool> NoSingles = new("--no-singles") { Description = "Leave out the bet-by-bet way" };
    static readonly Option<int> Rounds = new("--rounds")
    {
        DefaultValueFactory = _ => 3,
        Description = "Measured rounds after the one that warms up",
    };

    static readonly Option<FileInfo?> Json = new("--json") { Description = "Write the figures there too" };

    internal static Command Create()
    {
        var verb = new Command("clv", "The CLV pass against hand-written SQL and against the bet-by-bet way")
        {
            Bets,
            Quotes,
            NoSingles,
            Rounds,
            Json,
        };
        verb.SetAction(parsed =>
            Run(
                new(parsed.GetValue(Bets), parsed.GetValue(Quotes)),
                parsed.GetValue(Rounds),
                parsed.GetValue(NoSingles),
                parsed.GetValue(Json)
            )
        );
        return verb;
    }

    static async Task<int> Run(ClvMarket market, int rounds, bool noSingles, FileInfo? json)
    {
        await using var database = await BenchmarkDatabase.Start();
        await market.Fill(database);
        var row = await Measure(database, market, rounds, noSingles);
        Print(row);
        await Results.Write(json, [row]);
        return 0;
    }

    static async Task<ClvRow> Measure(BenchmarkDatabase database, ClvMarket market, int rounds, bool noSingles)
    {
        // The margin removal that SQL can do as well.
        var settings = new MonPsSettings { MarginMethod = MarginMethod.Multiplicative };
        var pass = new ClvPass(database.Source, settings, TimeProvider.System);
        var (ours, written) = (new List<Cost>(), new List<Cost>());
        for (var round = 0; round <= rounds; round++)
        {
            await ClvMarket.Reopen(database);
            written.Add(await Timing.Of(() => Psql.Run(database.Connection, HandWritten.Sql)));
            var expected = await ClvMarket.Figures(database);
            await ClvMarket.Reopen(database);
            ours.Add(await Timing.Of(() => pass.Run(CancellationToken.None)));
            ClvMarket.Compare(expected, await ClvMarket.Figures(database));
        }
        await ClvMarket.Reopen(database);
        var peak = await HeapPeak.Of(() => pass.Run(CancellationToken.None));
        // The first round warms both up.
        double? singles = noSingles ? null : await Singles(database);
        return new(
            market.Bets,
            market.Quotes,
            Timing.Median(written.Skip(1)),
            Timing.Median(ours.Skip(1)),
            singles,
            ours[^1].AllocatedMb,
            peak
        );
    }

    static async Task<double> Singles(BenchmarkDatabase database)
    {
        var expected = await ClvMarket.Figures(database);
        await ClvMarket.Reopen(database);
        var cost = await Timing.Of(() => BetByBet.Run(database));
        ClvMarket.Compare(expected, await ClvMarket.Figures(database));
        return cost.Milliseconds;
    }

    static void Print(ClvRow row)
    {
        Console.WriteLine(
            "      bets       quotes   psql ms   pass ms   pass/psql   one by one ms   one by one/pass   allocated MB   most in use MB"
        );
        Console.WriteLine(
            FormattableString.Invariant(
                $"{row.Bets, 10} {row.Quotes, 12} {row.PsqlMs, 9:0} {row.PassMs, 9:0} {row.PassToPsql, 11:0.00} {row.SinglesMs, 15:0} {row.SinglesToPass, 17:0.0} {row.AllocatedMb, 14:0.0} {row.PeakMb, 16:0.0}"
            )
        );
    }
}

/// <summary>Medians in milliseconds; the bet-by-bet way runs once.</summary>
sealed record ClvRow(
    int Bets,
    int Quotes,
    double PsqlMs,
    double PassMs,
    double? SinglesMs,
    double AllocatedMb,
    double PeakMb
)
{
    public double PassToPsql => PassMs / PsqlMs;
    public double? SinglesToPass => SinglesMs / PassMs;
}
