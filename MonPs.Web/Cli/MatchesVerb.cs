using System.CommandLine;
using System.Globalization;
using MonPs.Core.Data;
using MonPs.Core.Language;
using MonPs.Core.Odds;
using MonPs.Web.Api;

namespace MonPs.Web.Cli;

/// <summary><c>matches</c>: the next kick-offs with the best price of each outcome and the reference's beside it.</summary>
internal static class MatchesVerb
{
    private const int DefaultLimit = 20;
    private const int MostLimit = 500;

    public static Command Describe()
    {
        var sport = new Option<string>("--sport") { Description = CliText.Get("Cli.Matches.Sport") };
        var search = new Option<string>("--search") { Description = CliText.Get("Cli.Matches.Search") };
        var limit = new Option<string>("--limit") { Description = CliText.Get("Cli.Matches.Limit") };
        var json = new Option<bool>("--json") { Description = CliText.Get("Cli.Json") };
        var command = new Command("matches", CliText.Get("Cli.Matches")) { sport, search, limit, json };
        command.SetAction(
            (parsed, ct) =>
                Run(
                    new(parsed.GetValue(sport), parsed.GetValue(search) ?? "", parsed.GetValue(limit)),
                    parsed.GetValue(json),
                    ct
                )
        );
        return command;
    }

    private sealed record Wish(string? Sport, string Search, string? Limit)
    {
        public int? Most =>
            Limit is null ? DefaultLimit
            : int.TryParse(Limit, CultureInfo.InvariantCulture, out var most) && most is > 0 and <= MostLimit ? most
            : null;
    }

    private static async Task<int> Run(Wish wish, bool json, CancellationToken ct)
    {
        if (wish.Most is not { } most)
        {
            Flags.Complain([new FieldFault("limit", "Query", wish.Limit!, $"1 … {MostLimit}")]);
            return Exit.WrongUse;
        }
        await using var ground = await Ground.Open(DatabaseUser.CommandLine, ct);
        await using var services = ground.Services();
        var odds = services.GetRequiredService<OddsQueries>();
        var all = MatchFinder.Find(await odds.Upcoming(wish.Sport, ct), wish.Search);
        var (terminal, found) = (Terminal.OfProcess(), all.Take(most).ToList());
        if (json)
            terminal.Json(found.Select(UpcomingMatchWire.Of));
        else if (found.Count == 0)
            terminal.Say(CliText.Get(wish.Search.Length == 0 ? "NewBet.NoUpcoming" : "NewBet.NoMatch"));
        else
        {
            terminal.Write(await MatchTable.Priced(found, odds, ground.Settings, ct));
            terminal.Say(CliText.Get("Cli.Matches.Shown", $"{found.Count}", $"{all.Count}"));
        }
        return Exit.Done;
    }
}
