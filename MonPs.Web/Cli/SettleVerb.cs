using System.CommandLine;
using System.Globalization;
using MonPs.Core.Bets;
using MonPs.Core.Clv;
using MonPs.Core.Data;
using MonPs.Core.Settings;
using MonPs.Web.Api;

namespace MonPs.Web.Cli;

/// <summary><c>settle</c>: says how one or several bets ended; shows what changes before it is written.</summary>
internal static class SettleVerb
{
    public const string Actor = "cli";

    public static Command Describe()
    {
        var what = new Argument<string[]>("id… result")
        {
            Description = CliText.Get("Cli.Settle.What"),
            Arity = new ArgumentArity(2, 1000),
        };
        var profit = new Option<string>("--profit") { Description = CliText.Get("Cli.Settle.Profit") };
        var paid = new Option<string>("--paid") { Description = CliText.Get("Cli.Settle.Paid") };
        var yes = new Option<bool>("--yes", "-y") { Description = CliText.Get("Cli.Yes") };
        var json = new Option<bool>("--json") { Description = CliText.Get("Cli.Json") };
        var command = new Command("settle", CliText.Get("Cli.Settle")) { what, profit, paid, yes, json };
        command.SetAction(
            (parsed, ct) =>
                Run(
                    SettleWish.Read(parsed.GetValue(what)!, parsed.GetValue(profit), parsed.GetValue(paid)),
                    new(parsed.GetValue(yes), parsed.GetValue(json)),
                    Terminal.OfProcess(),
                    ct
                )
        );
        return command;
    }

    private static async Task<int> Run(SettleWish wish, Manner manner, Terminal terminal, CancellationToken ct)
    {
        if (wish.Fault is { } fault || manner.Refuses(terminal, out fault))
        {
            Terminal.Complain(fault);
            return Exit.WrongUse;
        }
        await using var ground = await Ground.Open(DatabaseUser.CommandLine, ct);
        await using var services = ground.Services();
        if (await Find(services.GetRequiredService<BetQueries>(), wish.Ids, ct) is not { } bets)
            return Exit.Failed;
        if (!manner.Json)
            terminal.Write(SettleTable.Of(bets, wish, ground.Settings));
        if (!manner.Yes && !await Agrees(terminal, ct))
            return Exit.Failed;
        return await Write(services.GetRequiredService<BetEntry>(), bets, wish, manner, terminal);
    }

    /// <returns>Null, said, when one of them does not exist: then none is touched.</returns>
    private static async Task<IReadOnlyList<Bet>?> Find(
        BetQueries queries,
        IReadOnlyList<long> ids,
        CancellationToken ct
    )
    {
        var bets = new List<Bet>();
        foreach (var id in ids)
            if (await queries.Find(id, ct) is { } bet)
                bets.Add(bet);
            else
                Terminal.Complain(CliText.Get("Api.NoBet", $"{id}"));
        return bets.Count == ids.Count ? bets : null;
    }

    private static async Task<bool> Agrees(Terminal terminal, CancellationToken ct)
    {
        var agreed = await Confirmation.Ask(terminal, CliText.Get("Cli.Settle.Confirm"), ct);
        if (!agreed)
            terminal.Say(CliText.Get("Cli.NothingWritten"));
        return agreed;
    }

    // Each bet as it was shown: what somebody changed since is not overwritten.
    private static async Task<int> Write(
        BetEntry entry,
        IReadOnlyList<Bet> bets,
        SettleWish wish,
        Manner manner,
        Terminal terminal
    )
    {
        var (code, written) = (Exit.Done, new List<Bet>());
        foreach (var bet in bets)
        {
            var outcome = await entry.Change(bet.Id, wish.Patch(), Actor, bet.Version, CancellationToken.None);
            if (outcome is BetOutcome.Done done)
                written.Add(done.Bet);
            else
                code = Flags.Complain(outcome);
        }
        if (manner.Json)
            terminal.Json(written.Select(BetWire.Of));
        else if (written.Count > 0)
            terminal.Say(CliText.Get("Cli.Settle.Done", string.Join(", ", written.Select(bet => $"{bet.Id}"))));
        return code;
    }
}
