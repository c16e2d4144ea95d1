using System.CommandLine;
using System.Globalization;
using Microsoft.Playwright;
using MonPs.Benchmarks.Support;

namespace MonPs.Benchmarks.Web;

/// <summary>
/// <c>pages</c>: the published application as a process over its own database: start, idling, and what a browser feels of the
/// dashboard. The figures on the page are compared with the database's before anything is printed.
/// </summary>
static class PagesVerb
{
    const int Starts = 3;

    // Longer than the compiler works on what a start used.
    static readonly TimeSpan Calm = TimeSpan.FromSeconds(90);
    static readonly TimeSpan Idling = TimeSpan.FromSeconds(60);

    internal static readonly Option<DirectoryInfo> App = new("--app")
    {
        Description = "The published application (./run.sh publishes it there)",
        DefaultValueFactory = _ => new("artifacts/app"),
    };

    internal static readonly Option<int> Bets = new("--bets") { DefaultValueFactory = _ => 10_000 };
    static readonly Option<int> Each = new("--presses") { DefaultValueFactory = _ => 60 };
    static readonly Option<FileInfo?> Json = new("--json") { Description = "Write the figures there too" };

    internal static Command Create()
    {
        var verb = new Command("pages", "Start, memory, bytes and presses of the dashboard") { App, Bets, Each, Json };
        verb.SetAction(parsed =>
            Run(
                parsed.GetRequiredValue(App),
                parsed.GetRequiredValue(Bets),
                parsed.GetRequiredValue(Each),
                parsed.GetValue(Json)
            )
        );
        return verb;
    }

    static async Task<int> Run(DirectoryInfo app, int bets, int presses, FileInfo? json)
    {
        await using var database = await BenchmarkDatabase.Start();
        await database.Run(WebBets.Fill(bets));
        await database.Run("VACUUM ANALYZE manual_bets");
        var starts = new List<double>();
        for (var start = 0; start < Starts; start++)
            await using (var tried = await ServedApp.Start(app, database.Connection))
                starts.Add(tried.StartToReady.TotalSeconds);
        await using var server = await ServedApp.Start(app, database.Connection);
        var idle = await Idle(server);
        var row = await Browse(server, bets, presses);
        row = row with
        {
            // What the browser itself makes ready at its first presses is in these too; what the server does is not.
            NextBrowser = (await Browse(server, bets, presses)).Presses,
            StartSeconds = starts.Order().ElementAt(Starts / 2),
            IdleMb = idle.Mb,
            IdleCpuPercent = idle.Cpu,
        };
        Print(row);
        await Results.Write(json, [row]);
        return 0;
    }

    static async Task<(double Mb, double Cpu)> Idle(ServedApp server)
    {
        await Task.Delay(Calm);
        var before = server.Cpu;
        await Task.Delay(Idling);
        return (server.ResidentMb, 100 * (server.Cpu - before) / Idling);
    }

    static async Task<PagesRow> Browse(ServedApp server, int bets, int presses)
    {
        using var driver = await Playwright.CreateAsync();
        await using var browser = await Chromium.Start(driver);
        await using var visitor = await browser.NewContextAsync(Chromium.Desktop);
        var page = await visitor.NewPageAsync();
        await Chromium.OpenDashboard(page, server.Address);
        await Check(page, bets);
        var felt = await new Presses(page).Measure(presses);
        await page.CloseAsync();
        var (first, second) = await Wire.Measure(browser, server.Address);
        return new(0, 0, 0, server.ResidentMb, first / 1000.0, second / 1000.0, felt);
    }

    static async Task Check(IPage page, int bets)
    {
        var shown = await page.Locator(".list-head .chip-count").First.InnerTextAsync();
        if (int.Parse(string.Concat(shown.Where(char.IsDigit)), CultureInfo.InvariantCulture) != bets)
            throw new InvalidOperationException($"The page counts {shown} bets, the database {bets}.");
    }

    static void Print(PagesRow row)
    {
        Console.WriteLine(
            FormattableString.Invariant(
                $"start to ready {row.StartSeconds:0.00} s; idle {row.IdleMb:0} MB, {row.IdleCpuPercent:0.00} % CPU; after browsing {row.BrowsedMb:0} MB"
            )
        );
        Console.WriteLine(
            FormattableString.Invariant(
                $"over the wire: first visit {row.FirstKb:0.0} kB, second {row.SecondKb:0.0} kB"
            )
        );
        Console.WriteLine(
            "press                        first ms   median ms   95th percentile ms   painted: median   95th"
        );
        Print(row.Presses);
        Console.WriteLine("the same server, the next browser:");
        Print(row.NextBrowser);
    }

    static void Print(IReadOnlyList<PressRow> presses)
    {
        foreach (var press in presses)
            Console.WriteLine(
                FormattableString.Invariant(
                    $"{press.Press, -28} {press.FirstMs, 8:0} {press.MedianMs, 11:0} {press.P95Ms, 20:0} {press.PaintedMedianMs, 17:0} {press.PaintedP95Ms, 6:0}"
                )
            );
    }
}

/// <summary>Memory is resident megabytes, CPU in percent of one core, wire in thousands of bytes.</summary>
sealed record PagesRow(
    double StartSeconds,
    double IdleMb,
    double IdleCpuPercent,
    double BrowsedMb,
    double FirstKb,
    double SecondKb,
    IReadOnlyList<PressRow> Presses
)
{
    /// <summary>Presses in a browser just started, of the server that the first browser has used.</summary>
    public IReadOnlyList<PressRow> NextBrowser { get; init; } = [];
}
