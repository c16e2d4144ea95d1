using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using MonPs.Core.Bets;
using MonPs.Core.Data;
using MonPs.Core.Statistics;
using MonPs.Web.Api;
using MonPs.Web.Culture;
using Spectre.Console;

namespace MonPs.Web.Cli;

/// <summary><c>stats</c>: the key figures; with --json the whole report, as `/api/statistics` gives it.</summary>
internal static class StatsVerb
{
    public static Command Describe()
    {
        var json = new Option<bool>("--json") { Description = CliText.Get("Cli.Json") };
        var command = new Command("stats", CliText.Get("Cli.Stats")) { json };
        command.SetAction((parsed, ct) => Run(parsed.GetValue(json), ct));
        return command;
    }

    private static async Task<int> Run(bool json, CancellationToken ct)
    {
        await using var ground = await Ground.Open(DatabaseUser.CommandLine, ct);
        await using var services = ground.Services();
        var report = await services.GetRequiredService<StatisticsQueries>().Report(new BetFilter(), false, ct);
        if (json)
            Console.WriteLine(JsonSerializer.Serialize(report, WireJson.Readable));
        else
            AnsiConsole.Write(Table(report, ground.Settings.Currency));
        return 0;
    }

    private static Table Table(Report report, string currency)
    {
        var (figures, culture) = (report.Summary, CultureInfo.CurrentUICulture);
        var table = new Table().HideHeaders().Border(TableBorder.Rounded).AddColumns("", "", "");
        table.Columns[1].RightAligned();
        Row(
            "Bets",
            Formats.Number(figures.TotalBets, culture),
            $"{figures.PendingBets} {CliText.Get("Cli.Stats.Open")}"
        );
        Row("Profit", Formats.Money(figures.TotalProfit, culture, currency), $"n = {figures.SettledBets}");
        Row("Roi", Percent(figures.RoiPercent), $"n = {figures.SettledBets}");
        Row("Clv", Percent(figures.AvgClvPercent), Coverage(figures.ClvBets, figures.StartedBets));
        Row("Interval", Interval(report.Clv.Raw), "");
        Row("Fair", Percent(figures.AvgClvFairPercent), Coverage(figures.ClvFairBets, figures.StartedBets));
        return table;

        void Row(string key, string figure, string note) => table.AddRow(CliText.Get($"Cli.Stats.{key}"), figure, note);
    }

    private static string Coverage(int known, int all) => CliText.Get("Cli.Stats.Of", $"{known}", $"{all}");

    private static string Interval(ClusteredInterval clv) =>
        clv.Estimate is { } estimate ? $"{Percent((decimal)estimate.Low)} … {Percent((decimal)estimate.High)}" : "–";

    private static string Percent(decimal? percent) =>
        percent is { } known ? Formats.Percent(known, CultureInfo.CurrentUICulture) : "–";
}
