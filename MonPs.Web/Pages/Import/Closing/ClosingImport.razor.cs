using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using MonPs.Core.ClosingFiles;
using MonPs.Core.Matches;
using MonPs.Web.Pages.Shared;
using MonPs.Web.Resources;

namespace MonPs.Web.Pages.Import.Closing;

/// <summary>Upload, report of what would be filled, names to confirm, import.</summary>
public sealed partial class ClosingImport : ComponentBase, IDisposable
{
    private const int MostFiles = 20;
    private const long LargestFile = 17 * 1024 * 1024;
    private readonly CancellationTokenSource life = new();
    private readonly HashSet<TeamAlias> rejected = [];
    private List<SeasonFile> files = [];
    private ClosingPlan? plan;
    private ClosingReport? report;
    private ImportProgress? progress;
    private string? fault;
    private bool exchange;
    private bool busy;

    [Inject]
    private Core.ClosingFiles.ClosingImport Closings { get; set; } = null!;

    public void Dispose()
    {
        life.Cancel();
        life.Dispose();
    }

    private Task Choose(InputFileChangeEventArgs chosen) =>
        Work(async () =>
        {
            (files, plan, report) = ([], null, null);
            var read = new List<SeasonFile>();
            foreach (var file in chosen.GetMultipleFiles(MostFiles))
                read.Add(await Read(file, read));
            files = read;
            await Plan();
        });

    // Two seasons of one league bear the same name.
    private async Task<SeasonFile> Read(IBrowserFile file, List<SeasonFile> before)
    {
        var twin = before.Count(other => other.Name.StartsWith(file.Name, StringComparison.Ordinal));
        await using var content = file.OpenReadStream(LargestFile, life.Token);
        return await SeasonFileReader.Read(twin == 0 ? file.Name : $"{file.Name} ({twin + 1})", content, life.Token);
    }

    private Task SwitchExchange(ChangeEventArgs change)
    {
        exchange = change.Value is true;
        return files.Count == 0 ? Task.CompletedTask : Work(Plan);
    }

    private Task Confirm(TeamSuggestion suggestion) =>
        Work(async () =>
        {
            await Closings.Confirm(suggestion, life.Token);
            await Plan();
        });

    private void Reject(TeamSuggestion suggestion) => rejected.Add(suggestion.Alias);

    private bool IsOpen(TeamSuggestion suggestion) => !rejected.Contains(suggestion.Alias);

    private Task Apply() =>
        Work(async () =>
        {
            // Once begun it is carried out, also when the visitor leaves.
            report = await Closings.Apply(files, exchange, BetActions.Actor, new Steps(this), CancellationToken.None);
            progress = null;
        });

    private async Task Plan()
    {
        report = null;
        plan = await Closings.Plan(files, exchange, life.Token);
    }

    private async Task Work(Func<Task> work)
    {
        if (busy)
            return;
        (busy, fault) = (true, null);
        try
        {
            await work();
        }
        catch (OperationCanceledException) when (life.IsCancellationRequested) { }
        catch (Exception e) when (LivePage.IsDatabase(e))
        {
            fault = L[DatabaseWords.OfWrite(e)];
        }
        catch (Exception e) when (e is IOException or InvalidOperationException)
        {
            fault = L["Closing.Failed"];
        }
        finally
        {
            busy = false;
        }
    }

    private sealed class Steps(ClosingImport page) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            page.progress = value;
            if (!page.life.IsCancellationRequested)
                _ = page.InvokeAsync(page.StateHasChanged);
        }
    }
}
