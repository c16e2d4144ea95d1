using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using MonPs.Core.Collecting;
using MonPs.Core.Collecting.Captures;
using MonPs.Core.Data;
using MonPs.Web.Api;
using MonPs.Web.Culture;
using MonPs.Web.Pages.Shared;
using Spectre.Console;

namespace MonPs.Web.Cli;

/// <summary><c>plan</c>: the captures to come, what they cost, what is left; with --json as `/api/collector/plan` gives it.</summary>
internal static class PlanVerb
{
    public static Command Describe()
    {
        var json = new Option<bool>("--json") { Description = CliText.Get("Cli.Json") };
        var command = new Command("plan", CliText.Get("Cli.Plan")) { json };
        command.SetAction((parsed, ct) => Run(parsed.GetValue(json), ct));
        return command;
    }

    private static async Task<int> Run(bool json, CancellationToken ct)
    {
        await using var ground = await Ground.Open(DatabaseUser.CommandLine, ct);
        await using var services = ground.Services();
        var plan = await services.GetRequiredService<CaptureQueries>().Plan(ct);
        var said = await services.GetRequiredService<RunQueries>().LatestCredits(ct);
        var zone = ground.Settings.TimeZone;
        if (json)
            Console.WriteLine(JsonSerializer.Serialize(PlanWire.Of(plan, said, zone), WireJson.Readable));
        else
            Write(plan, zone);
        return 0;
    }

    private static void Write(CapturePlanView plan, TimeZoneInfo zone)
    {
        if (plan.Calls.Count == 0)
            Console.WriteLine(CliText.Get("Cli.Plan.None"));
        else
            AnsiConsole.Write(Table(plan.Calls, zone));
        if (plan.NotCaptured.Count > 0)
            Console.WriteLine(CliText.Get("Cli.Plan.NotCaptured", Number(plan.NotCaptured.Count)));
        Console.WriteLine(Credits(plan.Credits));
        foreach (var warning in plan.Credits.Warnings)
            Console.WriteLine($"! {warning.Sentence(zone)}");
    }

    private static Table Table(IReadOnlyList<PlannedSlot> calls, TimeZoneInfo zone)
    {
        string[] columns = ["Time", "League", "Reason", "Matches", "Cost", "State"];
        var table = new Table().Border(TableBorder.Rounded);
        table.AddColumns([.. columns.Select(column => CliText.Get($"Cli.Plan.{column}"))]);
        table.Columns[4].RightAligned();
        foreach (var (call, matches) in calls)
            table.AddRow(
                $"{TimeZoneInfo.ConvertTime(call.Due, zone):dd/MM HH:mm}",
                Markup.Escape(LeagueTitle.Of(call.League)),
                CaptureTexts.Word(call.Reason),
                Markup.Escape(string.Join(", ", matches.Select(match => $"{match.HomeTeam} – {match.AwayTeam}"))),
                Number(call.Cost),
                State(call)
            );
        return table;
    }

    private static string State(PlannedCapture call) =>
        call.Ending is { } ending && ending != CaptureEnding.Collected
            ? $"{CaptureTexts.Word(call.State)} ({CaptureTexts.Word(ending)})"
            : CaptureTexts.Word(call.State);

    private static string Credits(CreditOutlook credits) =>
        CliText.Get(
            "Cli.Plan.Credits",
            Number(credits.Stand.Monthly),
            Number(credits.Used),
            Number(credits.Left),
            Number(credits.UsedAtMonthsEnd)
        );

    private static string Number(int number) => Formats.Number(number, CultureInfo.CurrentUICulture);
}
