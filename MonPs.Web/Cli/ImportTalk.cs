using System.Text.Json;
using MonPs.Core.Imports;
using MonPs.Web.Api;
using Spectre.Console;

namespace MonPs.Web.Cli;

/// <summary>The conversation of an import in a terminal. Exit codes: 0 done, 1 refused, 2 not confirmed.</summary>
internal sealed class ImportTalk(BetImport import, bool json)
{
    private const int Failed = 1;
    private const int NotConfirmed = 2;

    public async Task<int> Import(string path, ImportWish wish, CancellationToken ct)
    {
        try
        {
            var plan = await import.Plan(path, Path.GetFileName(path), wish.Options, ct);
            var preview = await Progress(progress => import.Preview(plan, progress, ct));
            var troubled = await import.Rows(preview, RowFate.Refused, 0, ImportTable.MostRows, ct);
            if (!json)
                ImportTable.Show(preview, troubled);
            if (wish.DryRun || preview.New == 0)
                return Tell(preview, troubled, null);
            if (!wish.Yes && !await Confirmed(preview, ct))
                return NotConfirmed;
            return Tell(preview, troubled, await Progress(progress => import.Run(plan, "cli", progress, ct)));
        }
        catch (ImportRefusedException refused)
        {
            await Console.Error.WriteLineAsync(refused.Text);
            return Failed;
        }
    }

    public async Task<int> Undo(long id, CancellationToken ct)
    {
        var outcome = await import.Undo(id, "cli", ct);
        if (json && outcome is UndoOutcome.Done)
            Console.WriteLine(JsonSerializer.Serialize(outcome, outcome.GetType(), WireJson.Readable));
        else
            await (outcome is UndoOutcome.Done ? Console.Out : Console.Error).WriteLineAsync(
                ImportTable.Words(outcome)
            );
        return outcome is UndoOutcome.Done ? 0 : Failed;
    }

    public static int List(IReadOnlyList<ImportRecord> imports, TimeZoneInfo zone, bool json)
    {
        if (json)
            Console.WriteLine(JsonSerializer.Serialize(imports, WireJson.Readable));
        else
            ImportTable.Show(imports, new(zone));
        return 0;
    }

    private int Tell(ImportPreview preview, IReadOnlyList<ImportRow> refused, ImportRecord? done)
    {
        if (json)
            Console.WriteLine(JsonSerializer.Serialize(ImportWire.Of(preview, refused, done), WireJson.Readable));
        else if (done is not null)
            Console.WriteLine(CliText.Get("Cli.Import.Done", $"{done.RowsImported}", $"{done.Id}"));
        return 0;
    }

    private static async Task<bool> Confirmed(ImportPreview preview, CancellationToken ct)
    {
        if (!Console.IsInputRedirected)
            return await new ConfirmationPrompt(CliText.Get("Cli.Import.Ask", $"{preview.New}"))
            {
                DefaultValue = false,
            }.ShowAsync(AnsiConsole.Console, ct);
        await Console.Error.WriteLineAsync(CliText.Get("Cli.Import.SayYes"));
        return false;
    }

    // On the error stream, so that what a script reads is only the answer.
    private async Task<T> Progress<T>(Func<IProgress<ImportProgress>?, Task<T>> work)
    {
        if (json || Console.IsErrorRedirected)
            return await work(null);
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) });
        return await console
            .Progress()
            .AutoClear(true)
            .StartAsync(context => work(new Bar(context.AddTask(CliText.Get("Cli.Import.Phase.Reading")))));
    }

    private sealed class Bar(ProgressTask task) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            task.Description = CliText.Get($"Cli.Import.Phase.{value.Phase}");
            task.MaxValue = Math.Max(1, value.Total);
            task.Value = value.Done;
        }
    }
}
