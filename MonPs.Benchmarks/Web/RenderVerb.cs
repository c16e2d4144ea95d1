using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using MonPs.Benchmarks.Support;
using MonPs.Web.Hosting;
using MonPs.Web.Pages;
using MonPs.Web.Pages.Dashboard;

namespace MonPs.Benchmarks.Web;

/// <summary>
/// <c>render</c>: the dashboard drawn by the server alone, its queries included, without circuit, wire or browser.
/// Nothing is printed unless the page counts every bet and has its rows.
/// </summary>
static class RenderVerb
{
    // Of a desktop's screen.
    const int Rows = 14;

    static readonly Option<int> Times = new("--times") { DefaultValueFactory = _ => 200 };

    static readonly Option<FileInfo?> Json = new("--json") { Description = "Write the figures there too" };

    internal static Command Create()
    {
        var verb = new Command("render", "The dashboard drawn by the server alone") { PagesVerb.Bets, Times, Json };
        verb.SetAction(parsed =>
            Run(parsed.GetRequiredValue(PagesVerb.Bets), parsed.GetRequiredValue(Times), parsed.GetValue(Json))
        );
        return verb;
    }

    static async Task<int> Run(int bets, int times, FileInfo? json)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new("fr");
        await using var database = await BenchmarkDatabase.Start();
        await database.Run(WebBets.Fill(bets));
        await database.Run("VACUUM ANALYZE manual_bets");
        // Not started: nothing listens, and no job runs beside.
        await using var app = WebApp.Create(new() { OddsApiKey = "benchmark" }, database.Database);
        Check(await Draw(app), bets);
        for (var warm = 0; warm < times; warm++)
            await Draw(app);
        RenderRow[] rows =
        [
            await Time(app, times, "drawn by the server", () => Task.CompletedTask),
            await Time(app, int.Max(times / 4, 1), "the same, first look after a bet changed", () => Touch(database)),
        ];
        foreach (var row in rows)
            Console.WriteLine(
                FormattableString.Invariant(
                    $"{row.What}: median {row.MedianMs:0.0} ms, 95th percentile {row.P95Ms:0.0} ms"
                )
            );
        await Results.Write(json, rows);
        return 0;
    }

    static Task Touch(BenchmarkDatabase database) =>
        database.Run("UPDATE manual_bets SET notes = 'seen' WHERE id = (SELECT min(id) FROM manual_bets)");

    static async Task<RenderRow> Time(WebApplication app, int times, string what, Func<Task> before)
    {
        var took = new List<double>();
        for (var time = 0; time < times; time++)
        {
            await before();
            var start = Stopwatch.GetTimestamp();
            await Draw(app);
            took.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        took.Sort();
        return new(what, took[took.Count / 2], took[took.Count * 95 / 100]);
    }

    static async Task<string> Draw(WebApplication app)
    {
        await using var visit = app.Services.CreateAsyncScope();
        await using var screen = new OffScreen(visit.ServiceProvider);
        var page = await screen.Draw<DashboardPage>();
        var reader = visit.ServiceProvider.GetRequiredService<DashboardReader>();
        var list = await reader.Lines(ListState.Of(null, null, null), 0, BetStretch.Least, CancellationToken.None);
        var rows = new List<string>();
        foreach (var line in list.Lines.Take(Rows))
            rows.Add(await screen.DrawRow(line));
        return page + string.Concat(rows);
    }

    static void Check(string html, int bets)
    {
        var counted = bets.ToString("N0", CultureInfo.CurrentCulture);
        if (!WebUtility.HtmlDecode(html).Contains(counted, StringComparison.Ordinal))
            throw new InvalidOperationException($"The page does not count {counted} bets.");
        if (html.Split("<tr role=\"row\" class=\"bet").Length - 1 is var rows && rows != Rows)
            throw new InvalidOperationException($"{rows} rows instead of {Rows}");
    }
}

/// <summary>Milliseconds to the page's markup.</summary>
sealed record RenderRow(string What, double MedianMs, double P95Ms);
