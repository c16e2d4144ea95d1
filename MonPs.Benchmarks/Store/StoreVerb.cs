using System.CommandLine;
using MonPs.Benchmarks.Support;
using MonPs.Core.Collecting;

namespace MonPs.Benchmarks.Store;

/// <summary>
/// <c>store</c>: an answer of 20 matches × 40 bookmakers, 1X2 and totals, stored as the product does, by <c>COPY</c> from psql,
/// and row by row in one transaction (each statement read and planned anew, and prepared), each into the product's own tables; then the same prices once more. What is in the
/// tables afterwards is checked before anything is printed.
/// </summary>
static class StoreVerb
{
    const int Rounds = 15;

    static readonly Option<FileInfo?> Json = new("--json") { Description = "Write the figures there too" };

    internal static Command Create()
    {
        var verb = new Command("store", "Storing one answer against COPY and against row-by-row INSERT") { Json };
        verb.SetAction(parsed => Run(parsed.GetValue(Json)));
        return verb;
    }

    static async Task<int> Run(FileInfo? json)
    {
        await using var database = await BenchmarkDatabase.Start();
        await database.Run(
            $"SELECT ensure_odds_partitions('{StoredLeague.Start:u}', '{StoredLeague.Start.AddDays(1):u}')"
        );
        // One store for all rounds, as the collector has it.
        var store = new AnswerStore(database.Source, TimeProvider.System);
        var costs = new Dictionary<string, List<Cost>>(StringComparer.Ordinal);
        for (var round = 0; round <= Rounds; round++)
            await Round(database, store, round, (way, cost) => Note(costs, round, way, cost));
        var row = new StoreRow(
            StoredLeague.Quotes,
            Timing.Median(costs["copy"]),
            Timing.Median(costs["inserts"]),
            Timing.Median(costs["prepared"]),
            Timing.Median(costs["store"]),
            Timing.Median(costs["unchanged"]),
            costs["store"][^1].AllocatedMb * 1000 / StoredLeague.Quotes
        );
        Print(row);
        await Results.Write(json, [row]);
        return 0;
    }

    // The order changes from round to round, so that none always profits from what another left in memory.
    static async Task Round(BenchmarkDatabase database, AnswerStore store, int round, Action<string, Cost> note)
    {
        var ways = new (string Name, Func<StoredLeague, Task> Run)[]
        {
            ("copy", league => Psql.Run(database.Connection, league.CopyScript())),
            ("inserts", league => RowByRow.Run(database.AsTheDriverComes, league)),
            ("prepared", league => RowByRow.Run(database.Source, league)),
            ("store", league => store.Store(league.Answer(), league.Parsed(), CancellationToken.None)),
        };
        for (var i = 0; i < ways.Length; i++)
        {
            var (name, run) = ways[(i + round) % ways.Length];
            var league = new StoredLeague(round * ways.Length + i);
            note(name, await Timing.Of(() => run(league)));
            await league.Check(database);
            if (name == "store")
                note("unchanged", await Timing.Of(() => run(league.Later())));
        }
    }

    // The first round warms everything up.
    static void Note(Dictionary<string, List<Cost>> costs, int round, string way, Cost cost)
    {
        if (round == 0)
            costs[way] = [];
        else
            costs[way].Add(cost);
    }

    static void Print(StoreRow row)
    {
        Console.WriteLine(
            "   quotes   COPY ms   INSERTs ms   prepared ms   store ms   unchanged ms   store/COPY   INSERTs/store   prepared/store   kB a quote"
        );
        Console.WriteLine(
            FormattableString.Invariant(
                $"{row.Quotes, 9} {row.CopyMs, 9:0.0} {row.InsertsMs, 12:0.0} {row.PreparedMs, 13:0.0} {row.StoreMs, 10:0.0} {row.UnchangedMs, 14:0.0} {row.StoreToCopy, 12:0.00} {row.InsertsToStore, 15:0.0} {row.PreparedToStore, 16:0.0} {row.AllocatedKbPerQuote, 12:0.00}"
            )
        );
    }
}

/// <summary>Medians in milliseconds.</summary>
sealed record StoreRow(
    int Quotes,
    double CopyMs,
    double InsertsMs,
    double PreparedMs,
    double StoreMs,
    double UnchangedMs,
    double AllocatedKbPerQuote
)
{
    public double StoreToCopy => StoreMs / CopyMs;
    public double InsertsToStore => InsertsMs / StoreMs;
    public double PreparedToStore => PreparedMs / StoreMs;
}
