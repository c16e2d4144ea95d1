using System.CommandLine;
using MonPs.Benchmarks.Support;

namespace MonPs.Benchmarks.Web;

/// <summary><c>circuits</c>: many visitors of the dashboard at once: memory while they look, and answers while they press.</summary>
static class CircuitsVerb
{
    // By then the runtime has compiled what a visit needs, and what follows is the circuits' own.
    const int First = 50;

    // Idle is who has not pressed for a minute; by then the server has tidied up (IdleMemory).
    static readonly TimeSpan Calm = TimeSpan.FromMinutes(1);
    static readonly TimeSpan Think = TimeSpan.FromSeconds(10);
    static readonly string[] Lists = ["settled", "pending"];

    static readonly Option<int> Count = new("--circuits") { DefaultValueFactory = _ => 300 };
    static readonly Option<int> Each = new("--presses") { DefaultValueFactory = _ => 4 };
    static readonly Option<FileInfo?> Json = new("--json") { Description = "Write the figures there too" };

    internal static Command Create()
    {
        var verb = new Command("circuits", "Many open dashboards: memory, and presses without a fault")
        {
            PagesVerb.App,
            PagesVerb.Bets,
            Count,
            Each,
            Json,
        };
        verb.SetAction(parsed =>
            Run(
                parsed.GetRequiredValue(PagesVerb.App),
                parsed.GetRequiredValue(PagesVerb.Bets),
                parsed.GetRequiredValue(Count),
                parsed.GetRequiredValue(Each),
                parsed.GetValue(Json)
            )
        );
        return verb;
    }

    static async Task<int> Run(DirectoryInfo app, int bets, int count, int each, FileInfo? json)
    {
        await using var database = await BenchmarkDatabase.Start();
        await database.Run(WebBets.Fill(bets));
        await database.Run("VACUUM ANALYZE manual_bets");
        await using var server = await ServedApp.Start(app, database.Connection);
        using var http = new HttpClient();
        // The address is the page's and the old API's: only a browser's navigation gets the page.
        http.DefaultRequestHeaders.Add("Accept", "text/html");
        var circuits = new List<Circuit>();
        while (circuits.Count < First)
            circuits.Add(await Circuit.Open(http, server.Address));
        await Task.Delay(Calm);
        var before = server.ResidentMb;
        while (circuits.Count < count)
            circuits.Add(await Circuit.Open(http, server.Address));
        await Task.Delay(Calm);
        var idle = server.ResidentMb;
        // The first ones warm up.
        var drawn = circuits.Skip(First).Select(circuit => circuit.DrawnMs).Order().ToList();
        var times = (await Task.WhenAll(circuits.Select((circuit, i) => Visit(circuit, i, count, each))))
            .SelectMany(t => t)
            .Order()
            .ToList();
        var row = new CircuitsRow(
            count,
            before,
            idle,
            1000 * (idle - before) / (count - First),
            times.Count,
            times[times.Count / 2],
            times[times.Count * 95 / 100],
            drawn[drawn.Count / 2],
            drawn[drawn.Count * 95 / 100],
            server.PeakMb
        );
        Print(row);
        await Results.Write(json, [row]);
        await Task.WhenAll(circuits.Select(circuit => circuit.DisposeAsync().AsTask()));
        return 0;
    }

    static void Print(CircuitsRow row) =>
        Console.WriteLine(
            FormattableString.Invariant(
                $"{row.Circuits} circuits: {row.FirstMb:0} MB with {First}, {row.AllMb:0} MB with all, {row.KbEach:0} kB each; {row.Presses} presses without a fault, median {row.PressMedianMs:0} ms, 95th percentile {row.PressP95Ms:0} ms; whole page drawn in {row.PageMedianMs:0} ms, 95th percentile {row.PageP95Ms:0} ms; peak {row.PeakMb:0} MB"
            )
        );

    // Spread over the time of thinking: nobody presses in step.
    static async Task<List<double>> Visit(Circuit circuit, int position, int count, int each)
    {
        var times = new List<double>();
        await Task.Delay(Think * position / count);
        for (var press = 0; press < each; press++)
        {
            times.Add(await circuit.Press(Lists[press % Lists.Length]));
            await Task.Delay(Think);
        }
        return times;
    }
}

/// <summary>Memory is resident megabytes, kilobytes are those a circuit adds after the first ones.</summary>
sealed record CircuitsRow(
    int Circuits,
    double FirstMb,
    double AllMb,
    double KbEach,
    int Presses,
    double PressMedianMs,
    double PressP95Ms,
    double PageMedianMs,
    double PageP95Ms,
    double PeakMb
);
