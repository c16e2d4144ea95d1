using System.CommandLine;
using System.Text.Json;
using MonPs.Core.Data;
using MonPs.Core.Matches;
using MonPs.Core.OddsApi;
using MonPs.Web.Api;
using MonPs.Web.Pages.Shared;
using Spectre.Console;

namespace MonPs.Web.Cli;

/// <summary>
/// <c>aliases</c>: the names that other sources give to teams. <c>aliases add LEAGUE NAME TEAM</c>, <c>aliases remove LEAGUE NAME</c>.
/// </summary>
internal static class AliasesVerb
{
    public static Command Describe()
    {
        var league = new Option<string?>("--sport") { Description = CliText.Get("Cli.Aliases.League") };
        var json = new Option<bool>("--json") { Description = CliText.Get("Cli.Json") };
        var command = new Command("aliases", CliText.Get("Cli.Aliases")) { league, json, Add(), Remove() };
        command.SetAction(
            (parsed, ct) => With(aliases => List(aliases, parsed.GetValue(league), parsed.GetValue(json), ct), ct)
        );
        return command;
    }

    private static Command Add()
    {
        var (league, name, team) = (
            League(),
            Name(),
            new Argument<string>("TEAM") { Description = CliText.Get("Cli.Aliases.Team") }
        );
        var command = new Command("add", CliText.Get("Cli.Aliases.Add")) { league, name, team };
        command.SetAction(
            (parsed, ct) =>
                With(
                    aliases =>
                        Add(
                            aliases,
                            new(
                                parsed.GetRequiredValue(league),
                                parsed.GetRequiredValue(name),
                                parsed.GetRequiredValue(team)
                            ),
                            ct
                        ),
                    ct
                )
        );
        return command;
    }

    private static Command Remove()
    {
        var (league, name) = (League(), Name());
        var command = new Command("remove", CliText.Get("Cli.Aliases.Remove")) { league, name };
        command.SetAction(
            (parsed, ct) =>
                With(aliases => Remove(aliases, parsed.GetRequiredValue(league), parsed.GetRequiredValue(name), ct), ct)
        );
        return command;
    }

    private static Argument<string> League() => new("LEAGUE") { Description = CliText.Get("Cli.Aliases.League") };

    private static Argument<string> Name() => new("NAME") { Description = CliText.Get("Cli.Aliases.Name") };

    private static async Task<int> With(Func<TeamAliases, Task<int>> work, CancellationToken ct)
    {
        await using var ground = await Ground.Open(DatabaseUser.CommandLine, ct);
        await using var services = ground.Services();
        return await work(services.GetRequiredService<TeamAliases>());
    }

    private static async Task<int> List(TeamAliases aliases, string? league, bool json, CancellationToken ct)
    {
        var all = (await aliases.All(ct)).Where(alias => league is null || alias.Sport == league).ToList();
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(all, WireJson.Readable));
            return 0;
        }
        var table = new Table()
            .Border(TableBorder.Rounded)
            .AddColumns(
                CliText.Get("Cli.Aliases.Column.League"),
                CliText.Get("Cli.Aliases.Column.Name"),
                CliText.Get("Cli.Aliases.Column.Team"),
                ""
            );
        foreach (var alias in all)
            table.AddRow(
                Markup.Escape(LeagueTitle.Of(alias.Sport)),
                Markup.Escape(alias.Alias),
                Markup.Escape(alias.Team),
                alias.AddedByUser ? CliText.Get("Cli.Aliases.Yours") : ""
            );
        AnsiConsole.Write(table);
        return 0;
    }

    private static async Task<int> Add(TeamAliases aliases, TeamAlias alias, CancellationToken ct)
    {
        if (Wrong(alias) is { } wrong)
        {
            await Console.Error.WriteLineAsync(wrong);
            return Exit.WrongUse;
        }
        await aliases.Add(alias, ct);
        Console.WriteLine(CliText.Get("Cli.Aliases.Added", alias.Alias.Trim(), alias.Team.Trim(), alias.Sport));
        return 0;
    }

    private static string? Wrong(TeamAlias alias) =>
        !alias.Sport.StartsWith("soccer_", StringComparison.Ordinal) ? CliText.Get("Cli.Aliases.NoLeague", alias.Sport)
        : alias.Alias.Trim().Length == 0 || alias.Team.Trim().Length == 0 ? CliText.Get("Cli.Aliases.Empty")
        : null;

    private static async Task<int> Remove(TeamAliases aliases, string league, string name, CancellationToken ct)
    {
        if (await aliases.Remove(league, name, ct))
        {
            Console.WriteLine(CliText.Get("Cli.Aliases.Removed", name.Trim()));
            return 0;
        }
        await Console.Error.WriteLineAsync(CliText.Get("Cli.Aliases.NotYours", name.Trim(), league));
        return 1;
    }
}
