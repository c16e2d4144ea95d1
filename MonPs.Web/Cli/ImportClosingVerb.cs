using System.CommandLine;
using System.Text.Json;
using MonPs.Core.ClosingFiles;
using MonPs.Core.Data;
using MonPs.Web.Api;
using Spectre.Console;

namespace MonPs.Web.Cli;

/// <summary><c>import-closing</c>: closing odds and scores from season files; first what they would do, then the question.</summary>
internal static class ImportClosingVerb
{
    private const int Failed = 1;
    private const int WrongUse = 2;

    private sealed record Wish(string[] Files, bool Exchange, bool DryRun, bool Yes, bool Json)
    {
        /// <summary>A person sits there and may be asked.</summary>
        public bool MayAsk => !Json && !Console.IsInputRedirected && !Console.IsOutputRedirected;
    }

    public static Command Describe()
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = CliText.Get("Cli.Closing.Files"),
            Arity = ArgumentArity.OneOrMore,
        };
        var exchange = new Option<bool>("--exchange") { Description = CliText.Get("Cli.Closing.Exchange") };
        var dryRun = new Option<bool>("--dry-run") { Description = CliText.Get("Cli.Closing.DryRun") };
        var yes = new Option<bool>("--yes") { Description = CliText.Get("Cli.Yes") };
        var json = new Option<bool>("--json") { Description = CliText.Get("Cli.Json") };
        var command = new Command("import-closing", CliText.Get("Cli.Closing")) { files, exchange, dryRun, yes, json };
        command.SetAction(
            (parsed, ct) =>
                Run(
                    new(
                        parsed.GetValue(files) ?? [],
                        parsed.GetValue(exchange),
                        parsed.GetValue(dryRun),
                        parsed.GetValue(yes),
                        parsed.GetValue(json)
                    ),
                    ct
                )
        );
        return command;
    }

    private static async Task<int> Run(Wish wish, CancellationToken ct)
    {
        if (await Read(wish.Files, ct) is not { } files)
            return Failed;
        await using var ground = await Ground.Open(DatabaseUser.CommandLine, ct);
        await using var services = ground.Services();
        var import = services.GetRequiredService<ClosingImport>();
        var plan = await import.Plan(files, wish.Exchange, ct);
        if (wish is { MayAsk: true, DryRun: false } && await Confirm(import, plan, ct))
            plan = await import.Plan(files, wish.Exchange, ct);
        if (!wish.Json)
            ClosingTables.Show(plan);
        return await Carry(import, plan, wish, ct);
    }

    private static async Task<int> Carry(ClosingImport import, ClosingPlan plan, Wish wish, CancellationToken ct)
    {
        var go = plan.HasWork && !wish.DryRun;
        if (go && !wish.Yes && !wish.MayAsk)
        {
            await Console.Error.WriteLineAsync(CliText.Get("Cli.Closing.NeedYes"));
            return WrongUse;
        }
        if (go && !wish.Yes && !await Asked(CliText.Get("Cli.Closing.Apply"), true, ct))
            return 0;
        var report = go ? await Apply(import, plan.Files, wish, ct) : null;
        if (wish.Json)
            Console.WriteLine(JsonSerializer.Serialize(ClosingWire.Of(plan, report), WireJson.Readable));
        else if (report is not null)
            ClosingTables.Show(report);
        return plan.HasWork ? 0 : Failed;
    }

    private static Task<ClosingReport> Apply(
        ClosingImport import,
        IReadOnlyList<SeasonFile> files,
        Wish wish,
        CancellationToken ct
    ) =>
        wish.Json
            ? import.Apply(files, wish.Exchange, "cli", null, ct)
            : AnsiConsole
                .Progress()
                .StartAsync(async context =>
                {
                    var bar = context.AddTask(CliText.Get("Cli.Closing.Progress"));
                    var progress = new Bar(bar);
                    var report = await import.Apply(files, wish.Exchange, "cli", progress, ct);
                    bar.Value = bar.MaxValue;
                    return report;
                });

    // Null when a file cannot be opened; what is wrong inside a file is part of the report.
    private static async Task<List<SeasonFile>?> Read(string[] names, CancellationToken ct)
    {
        var files = new List<SeasonFile>();
        foreach (var name in names)
            try
            {
                await using var stream = File.OpenRead(name);
                files.Add(await SeasonFileReader.Read(name, stream, ct));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                await Console.Error.WriteLineAsync(CliText.Get("Cli.Closing.NoFile", name, e.Message));
                return null;
            }
        return files;
    }

    private static async Task<bool> Confirm(ClosingImport import, ClosingPlan plan, CancellationToken ct)
    {
        var confirmed = false;
        foreach (var one in plan.Suggestions)
            if (await Asked(Markup.Escape(ClosingTables.Question(one)), false, ct))
            {
                await import.Confirm(one, ct);
                confirmed = true;
            }
        return confirmed;
    }

    private static Task<bool> Asked(string question, bool answer, CancellationToken ct) =>
        new ConfirmationPrompt(question) { DefaultValue = answer }.ShowAsync(AnsiConsole.Console, ct);

    private sealed class Bar(ProgressTask task) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => (task.MaxValue, task.Value) = (Math.Max(1, value.All), value.Done);
    }
}
