using System.CommandLine;
using MonPs.Core.Data;

namespace MonPs.Web.Cli.AddBet;

/// <summary><c>add-bet</c>: records a bet, by questions and answers or in one line.</summary>
internal static class AddBetVerb
{
    public static Command Describe()
    {
        var match = Text("match");
        var kickoff = Text("kickoff");
        var league = Text("league");
        var market = Text("market");
        var selection = Text("selection");
        var line = Text("line");
        var bookmaker = Text("bookmaker");
        var odds = Text("odds");
        var stake = Text("stake");
        var notes = Text("notes");
        var tags = new Option<string[]>("--tag") { Description = CliText.Get("Cli.Add.Flag.tag") };
        var yes = new Option<bool>("--yes", "-y") { Description = CliText.Get("Cli.Yes") };
        var json = new Option<bool>("--json") { Description = CliText.Get("Cli.Json") };
        var command = new Command("add-bet", CliText.Get("Cli.Add"))
        {
            match,
            kickoff,
            league,
            market,
            selection,
            line,
            bookmaker,
            odds,
            stake,
            tags,
            notes,
            yes,
            json,
        };
        command.SetAction(
            (parsed, ct) =>
                Run(
                    new()
                    {
                        Match = parsed.GetValue(match),
                        Kickoff = parsed.GetValue(kickoff),
                        League = parsed.GetValue(league),
                        Market = parsed.GetValue(market),
                        Selection = parsed.GetValue(selection),
                        Line = parsed.GetValue(line),
                        Bookmaker = parsed.GetValue(bookmaker),
                        Odds = parsed.GetValue(odds),
                        Stake = parsed.GetValue(stake),
                        Notes = parsed.GetValue(notes),
                        Tags = parsed.GetValue(tags) ?? [],
                    },
                    new(parsed.GetValue(yes), parsed.GetValue(json)),
                    ct
                )
        );
        return command;
    }

    private static Option<string> Text(string name) =>
        new($"--{name}") { Description = CliText.Get($"Cli.Add.Flag.{name}") };

    private static async Task<int> Run(AddBetFlags flags, Manner manner, CancellationToken ct)
    {
        await using var ground = await Ground.Open(DatabaseUser.CommandLine, ct);
        await using var services = ground.Services();
        return await AddBetRun.Of(services).Run(Terminal.OfProcess(), flags, manner, ct);
    }
}
