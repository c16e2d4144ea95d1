using Microsoft.AspNetCore.Components;
using MonPs.Core.Clv;
using MonPs.Core.Collecting;
using MonPs.Web.Api;
using MonPs.Web.Components.Parts;
using MonPs.Web.Culture;
using MonPs.Web.Pages.Shared;

namespace MonPs.Web.Pages.Admin;

/// <summary>Is the machine at work: what ran, what it did and cost, what comes next. Follows a run while it goes on.</summary>
public sealed partial class AdminPage
{
    private AdminData? data;
    private IReadOnlyList<CollectorRunLog> lines = [];
    private long? opened;
    private bool force;
    private bool busy;

    [Inject]
    private AdminReader Reader { get; set; } = null!;

    [Inject]
    private BackgroundRuns Background { get; set; } = null!;

    [Inject]
    private ClvRun Clv { get; set; } = null!;

    [Inject]
    private Toasts Toasts { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        await Read();
        Follow(Read, "collector_runs", "collector_run_logs", "manual_bets");
    }

    private Task Read() =>
        Load(async () =>
        {
            data = await Reader.Read(Life);
            if (opened is { } run)
                lines = await Reader.Lines(run, Life);
            return LoadState.Ready;
        });

    private Task Open(long run)
    {
        opened = opened == run ? null : run;
        lines = [];
        return Read();
    }

    private Task Collect() =>
        Work(async () =>
        {
            if (await Background.Collect(new(BetActions.Actor, Force: force), Life) is { } run)
                opened = run.Id;
            else
                Toasts.Show(new(L["Api.AlreadyRunning"], Tone.Warn));
        });

    private Task ComputeClv() =>
        Work(async () =>
        {
            var pass = await Clv.Run(BetActions.Actor, CancellationToken.None);
            Toasts.Show(new(L.Plural("Clv.Computed", pass.Computed), Tone.Good));
        });

    private async Task Work(Func<Task> work)
    {
        if (busy)
            return;
        busy = true;
        try
        {
            await work();
            await Read();
        }
        catch (Exception e) when (IsDatabase(e))
        {
            Toasts.Show(new(L["Api.DatabaseAway"], Tone.Bad));
        }
        finally
        {
            busy = false;
        }
    }
}
