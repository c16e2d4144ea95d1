using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using MonPs.Core.Bets;
using MonPs.Core.Data;
using MonPs.Core.OddsApi;
using MonPs.Core.Opportunities;
using MonPs.Web.Api;
using MonPs.Web.Culture;
using Spectre.Console;

namespace MonPs.Web.Cli;

/// <summary><c>opportunities</c>: prices above the reference's fair odds now, the largest edge first.</summary>
internal static class OpportunitiesVerb
{
    public static Command Describe()
    {
        var json = new Option<bool>("--json") { Description = CliText.Get("Cli.Json") };
        var command = new Command("opportunities", CliText.Get("Cli.Opportunities")) { json };
        command.SetAction((parsed, ct) => Run(parsed.GetValue(json), ct));
        return command;
    }

    private static async Task<int> Run(bool json, CancellationToken ct)
    {
        await using var ground = await Ground.Open(DatabaseUser.CommandLine, ct);
        await using var services = ground.Services();
        var found = await services.GetRequiredService<OpportunityQueries>().Now(ct);
        if (json)
            Console.WriteLine(JsonSerializer.Serialize(found, WireJson.Readable));
        else if (found.Count == 0)
            Console.WriteLine(CliText.Get("Cli.NoOpportunity"));
        else
            AnsiConsole.Write(Table(found, ground.Settings.TimeZone));
        return 0;
    }

    private static Table Table(IReadOnlyList<Opportunity> found, TimeZoneInfo zone)
    {
        var table = new Table().HideHeaders().Border(TableBorder.Rounded).AddColumns("", "", "", "", "", "");
        foreach (var one in found)
            table.AddRow(
                $"{TimeZoneInfo.ConvertTime(one.CommenceTime, zone):dd/MM HH:mm}",
                Markup.Escape($"{one.HomeTeam} – {one.AwayTeam}"),
                BetSelection.Write(one.Outcome, one.Line),
                Markup.Escape(BookmakerNames.Title(one.Bookmaker)),
                Formats.Odds(one.Odds, CultureInfo.CurrentUICulture),
                $"{Formats.Percent(one.EdgePercent, CultureInfo.CurrentUICulture)}{(one.IsStale || one.IsSuspicious ? " ?" : "")}"
            );
        return table;
    }
}
