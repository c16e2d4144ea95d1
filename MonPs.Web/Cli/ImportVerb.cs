using System.CommandLine;
using MonPs.Core.Data;
using MonPs.Core.Imports;
using Spectre.Console;

namespace MonPs.Web.Cli;

/// <summary>
/// <c>import FILE</c>: shows what the file would bring, asks, and brings it in; <c>--undo ID</c> takes an import back,
/// <c>--list</c> shows what was imported.
/// </summary>
internal static class ImportVerb
{
    private static readonly Argument<string?> File = new("file") { Arity = ArgumentArity.ZeroOrOne };
    private static readonly Option<string?> Preset = new("--preset");
    private static readonly Option<string[]> Map = new("--map");
    private static readonly Option<string?> Dates = new("--dates");
    private static readonly Option<string?> Decimals = new("--decimal");
    private static readonly Option<bool> LinkLikely = new("--link-likely");
    private static readonly Option<bool> DryRun = new("--dry-run");
    private static readonly Option<bool> Yes = new("--yes");
    private static readonly Option<bool> Json = new("--json");
    private static readonly Option<long?> Undo = new("--undo");
    private static readonly Option<bool> List = new("--list");

    public static Command Describe()
    {
        File.Description = CliText.Get("Cli.Import.File");
        var command = new Command("import", CliText.Get("Cli.Import"))
        {
            File,
            With(Preset, "Preset").AcceptOnlyFromAmong([.. SnakeCase.All<ImportPreset>()]),
            With(Map, "Map"),
            With(Dates, "Dates").AcceptOnlyFromAmong(ImportWish.DayMonth, ImportWish.MonthDay),
            With(Decimals, "Decimal").AcceptOnlyFromAmong([.. SnakeCase.All<DecimalMark>()]),
            With(LinkLikely, "LinkLikely"),
            With(DryRun, "DryRun"),
            With(Yes, "Yes"),
            With(Undo, "Undo"),
            With(List, "List"),
            Json,
        };
        Json.Description = CliText.Get("Cli.Json");
        command.Validators.Add(found =>
        {
            if (found.GetValue(File) is null && found.GetValue(Undo) is null && !found.GetValue(List))
                found.AddError(CliText.Get("Cli.Import.Nothing"));
            foreach (var wrong in ImportWish.WrongMaps(found.GetValue(Map)))
                found.AddError(
                    CliText.Get("Cli.Import.WrongMap", wrong, string.Join(", ", SnakeCase.All<ImportField>()))
                );
        });
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken ct)
    {
        await using var ground = await Ground.Open(DatabaseUser.CommandLine, ct);
        await using var services = ground.Services();
        var talk = new ImportTalk(services.GetRequiredService<BetImport>(), parsed.GetValue(Json));
        if (parsed.GetValue(Undo) is { } id)
            return await talk.Undo(id, ct);
        if (parsed.GetValue(List))
            return ImportTalk.List(
                await services.GetRequiredService<ImportQueries>().List(50, ct),
                ground.Settings.TimeZone,
                parsed.GetValue(Json)
            );
        var wish = new ImportWish(
            ImportWish.Read(
                parsed.GetValue(Preset),
                parsed.GetValue(Map),
                parsed.GetValue(Dates),
                parsed.GetValue(Decimals),
                parsed.GetValue(LinkLikely)
            ),
            parsed.GetValue(DryRun),
            parsed.GetValue(Yes)
        );
        return await talk.Import(parsed.GetValue(File)!, wish, ct);
    }

    private static Option<T> With<T>(Option<T> option, string key)
    {
        option.Description = CliText.Get($"Cli.Import.{key}");
        return option;
    }
}
