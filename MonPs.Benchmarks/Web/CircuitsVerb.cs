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

    internal static Command Create()
    {
        var verb = new Command("circuits", "Many open dashboards: memory, and presses without a fault")
        {
            PagesVerb.App,
            PagesVerb.Bets,
            Count,
            Each,
        };
        verb.SetAction(parsed =>
            Run(
                parsed.GetRequiredValue(PagesVerb.App),
                parsed.GetRequiredValue(PagesVerb.Bets),
                parsed.GetRequiredValue(Count),
                parsed.GetRequiredValue(Each)
            )
        );
        return verb;
    }

    static async Task<int> Run(DirectoryInfo app, int bets, int count, int each)
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
        Console.WriteLine(
            FormattableString.Invariant(
                $"{count} circuits: {before:0} MB with {First}, {idle:0} MB with all, {1000 * (idle - before) / (count - First):0} kB each; {times.Count} presses without a fault, median {times[times.Count / 2]:0} ms, 95th percentile {times[times.Count * 95 / 100]:0} ms; whole page drawn in {drawn[drawn.Count / 2]:0} ms, 95th percentile {drawn[drawn.Count * 95 / 100]:0} ms; peak {server.PeakMb:0} MB"
            )
        );
        await Task.WhenAll(circuits.Select(circuit => circuit.DisposeAsync().AsTask()));
        return 0;
    }

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
