using System.CommandLine;
using Microsoft.Extensions.Primitives;
using MonPs.Core.Bets;
using MonPs.Core.Data;
using MonPs.Web.Api;

namespace MonPs.Web.Cli;

/// <summary><c>bets</c>: the list, with the filters of the API; with an id one bet, its closing evidence and its history.</summary>
internal static class BetsVerb
{
    private static readonly string[] Filters =
    [
        "status",
        "sport",
        "market_type",
        "result",
        "bookmaker",
        "tag",
        "grade",
        "from",
        "to",
        "q",
        "sort",
        "limit",
        "offset",
    ];

    public static Command Describe()
    {
        var id = new Argument<long?>("id")
        {
            Description = CliText.Get("Cli.Bets.Id"),
            Arity = ArgumentArity.ZeroOrOne,
        };
        var json = new Option<bool>("--json") { Description = CliText.Get("Cli.Json") };
        var filters = Filters.ToDictionary(name => name, Filter);
        var command = new Command("bets", CliText.Get("Cli.Bets")) { id };
        foreach (var filter in filters.Values)
            command.Add(filter);
        command.Add(json);
        command.SetAction((parsed, ct) => Run(parsed.GetValue(id), Query(parsed, filters), parsed.GetValue(json), ct));
        return command;
    }

    private static Option<string> Filter(string name) =>
        new(Flags.Of(name)) { Description = CliText.Get($"Cli.Bets.{name}") };

    // The API's own reader of filters, so that both understand and refuse the same.
    private static BetQuery Query(ParseResult parsed, Dictionary<string, Option<string>> filters) =>
        BetQuery.Of(
            new QueryCollection(
                filters
                    .Where(filter => parsed.GetValue(filter.Value) is not null)
                    .ToDictionary(filter => filter.Key, filter => new StringValues(parsed.GetValue(filter.Value)))
            )
        );

    private static async Task<int> Run(long? id, BetQuery query, bool json, CancellationToken ct)
    {
        if (query.Faults.Count > 0)
        {
            Flags.Complain(query.Faults);
            return Exit.WrongUse;
        }
        await using var ground = await Ground.Open(DatabaseUser.CommandLine, ct);
        await using var services = ground.Services();
        return id is { } one
            ? await One(services, ground, one, json, ct)
            : await List(services, ground, query, json, ct);
    }

    private static async Task<int> List(
        ServiceProvider services,
        Ground ground,
        BetQuery query,
        bool json,
        CancellationToken ct
    )
    {
        var bets = services.GetRequiredService<BetQueries>();
        var page = await bets.List(query.Filter, query.Sort, query.Offset, query.Limit, ct);
        var terminal = Terminal.OfProcess();
        if (json)
            terminal.Json(page.Bets.Select(BetWire.Of));
        else if (page.Bets.Count == 0)
            terminal.Say(CliText.Get(page.Total == 0 ? "Cli.Bets.None" : "Cli.Bets.NoneHere", $"{page.Total}"));
        else
        {
            terminal.Write(BetTable.Of(page.Bets, ground.Settings));
            terminal.Say(CliText.Get("Cli.Bets.Shown", $"{page.Bets.Count}", $"{page.Total}"));
        }
        return Exit.Done;
    }

    private static async Task<int> One(
        ServiceProvider services,
        Ground ground,
        long id,
        bool json,
        CancellationToken ct
    )
    {
        var bets = services.GetRequiredService<BetQueries>();
        if (await bets.Find(id, ct) is not { } bet)
        {
            Terminal.Complain(CliText.Get("Api.NoBet", $"{id}"));
            return Exit.Failed;
        }
        var terminal = Terminal.OfProcess();
        if (json)
            terminal.Json(BetWire.Of(bet));
        else
            BetSheet.Write(terminal, bet, await bets.History(id, ct), ground.Settings);
        return Exit.Done;
    }
}
