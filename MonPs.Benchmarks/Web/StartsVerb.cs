using System.CommandLine;
using Microsoft.Playwright;
using MonPs.Benchmarks.Support;

namespace MonPs.Benchmarks.Web;

/// <summary>
/// <c>starts</c>: the first presses after a start, of several published applications in turns: the host of a virtual machine changes
/// by the minute, and only what ran side by side can be compared.
/// </summary>
static class StartsVerb
{
    // Where one looks: the runtime's compiler is busy with the first few presses, then for a while with what is rarer.
    static readonly (string Name, Range Presses)[] Parts =
    [
        ("first", 0..1),
        ("2 to 8", 1..8),
        ("9 to 20", 8..20),
        ("later", 20..),
    ];
    static readonly TimeSpan Goal = TimeSpan.FromMilliseconds(50);

    static readonly Argument<DirectoryInfo[]> Apps = new("apps")
    {
        Description = "The published applications",
        Arity = ArgumentArity.OneOrMore,
    };
    static readonly Option<int> Starts = new("--starts") { DefaultValueFactory = _ => 4 };
    static readonly Option<int> Each = new("--presses") { DefaultValueFactory = _ => 40 };
    static readonly Option<int> Rest = new("--rest")
    {
        Description = "Seconds between the start and the visit",
        DefaultValueFactory = _ => 20,
    };
    static readonly Option<FileInfo?> Json = new("--json") { Description = "Write the figures there too" };

    internal static Command Create()
    {
        var verb = new Command("starts", "The first presses after a start, several applications in turns")
        {
            Apps,
            PagesVerb.Bets,
            Starts,
            Each,
            Rest,
            Json,
        };
        verb.SetAction(parsed =>
            Run(
                parsed.GetRequiredValue(Apps),
                parsed.GetRequiredValue(PagesVerb.Bets),
                parsed.GetRequiredValue(Starts),
                parsed.GetRequiredValue(Each),
                TimeSpan.FromSeconds(parsed.GetRequiredValue(Rest)),
                parsed.GetValue(Json)
            )
        );
        return verb;
    }

    static async Task<int> Run(DirectoryInfo[] apps, int bets, int starts, int presses, TimeSpan rest, FileInfo? json)
    {
        await using var database = await BenchmarkDatabase.Start();
        await database.Run(WebBets.Fill(bets));
        await database.Run("VACUUM ANALYZE manual_bets");
        var rows = new List<StartRow>();
        for (var start = 1; start <= starts; start++)
            foreach (var app in apps)
            {
                await using var server = await ServedApp.Start(app, database.Connection);
                await Task.Delay(rest);
                rows.Add(await Visit(server, app.FullName, presses));
                Print($"{app}, start {start}", rows[^1..]);
            }
        foreach (var app in rows.GroupBy(row => row.App))
            Print($"{app.Key}, all starts", [.. app]);
        await Results.Write(json, rows);
        return 0;
    }

    static async Task<StartRow> Visit(ServedApp server, string app, int presses)
    {
        var startCpu = server.Cpu;
        using var driver = await Playwright.CreateAsync();
        await using var browser = await Chromium.Start(driver);
        await using var visitor = await browser.NewContextAsync(Chromium.Desktop);
        var page = await visitor.NewPageAsync();
        await Chromium.OpenDashboard(page, server.Address);
        var took = await new Presses(page).Chip(presses);
        return new(app, startCpu.TotalSeconds, (server.Cpu - startCpu).TotalSeconds, took);
    }

    static void Print(string name, IReadOnlyList<StartRow> rows)
    {
        var all = rows.SelectMany(row => row.PressMs).Order().ToList();
        var parts = Parts.Select(part =>
            FormattableString.Invariant(
                $"{part.Name} {rows.SelectMany(row => row.PressMs.Take(part.Presses)).DefaultIfEmpty().Average():0.0}"
            )
        );
        Console.WriteLine(
            FormattableString.Invariant(
                $"{name}: {string.Join(", ", parts)} ms; 95th percentile {all[all.Count * 95 / 100]:0} ms, {all.Count(ms => ms > Goal.TotalMilliseconds)} of {all.Count} above {Goal.TotalMilliseconds:0}; CPU until the visit {rows.Average(row => row.StartCpuSeconds):0.0} s, for it {rows.Average(row => row.VisitCpuSeconds):0.0} s"
            )
        );
    }
}

/// <summary>One start of one application: CPU in seconds of a core until the visit and for it, presses in milliseconds in their order.</summary>
sealed record StartRow(string App, double StartCpuSeconds, double VisitCpuSeconds, IReadOnlyList<double> PressMs);
