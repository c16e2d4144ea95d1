using Microsoft.AspNetCore.Components;
using MonPs.Core.Bets;
using MonPs.Core.Clv;
using MonPs.Core.Health;
using MonPs.Web.Api;
using MonPs.Web.Components.Parts;
using MonPs.Web.Culture;
using MonPs.Web.Jobs;
using MonPs.Web.Live;
using MonPs.Web.Pages.Shared;
using MonPs.Web.Resources;

namespace MonPs.Web.Pages.Admin;

/// <summary>Why has this bet no CLV, and is the machine at work: the answers first, then what ran and every line of it.</summary>
public sealed partial class AdminPage
{
    // Twenty queries, while a collection writes a dozen times a second.
    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan TypingPause = TimeSpan.FromMilliseconds(300);
    private AdminData? data;
    private AdminState state = new();
    private int gaps = AdminReader.GapsPerPage;
    private bool force;
    private bool busy;
    private int typed;
    private IDisposable? following;

    [SupplyParameterFromQuery]
    private string? Job { get; set; }

    [SupplyParameterFromQuery]
    private string? Outcome { get; set; }

    [SupplyParameterFromQuery]
    private int? Page { get; set; }

    [SupplyParameterFromQuery]
    private long? Run { get; set; }

    [SupplyParameterFromQuery]
    private string? Gap { get; set; }

    [SupplyParameterFromQuery(Name = "q")]
    private string? Query { get; set; }

    [Inject]
    private AdminReader Reader { get; set; } = null!;

    [Inject]
    private BackgroundRuns Background { get; set; } = null!;

    [Inject]
    private AdminDeeds Deeds { get; set; } = null!;

    [Inject]
    private Alarms Alarms { get; set; } = null!;

    [Inject]
    private Toasts Toasts { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private IReadOnlyList<string> JobNames => [.. data!.Jobs.Select(job => job.Name)];

    protected override async Task OnInitializedAsync()
    {
        state = Asked;
        await Read();
        following = Alarms.Subscribe(AlarmsChanged);
        Follow(Calm, Read, "collector_runs", "manual_bets", "matches", "planned_captures", "api_credits");
    }

    protected override async Task OnParametersSetAsync()
    {
        var before = state;
        state = Asked;
        if (State == LoadState.Ready && before.GapFilter != state.GapFilter)
        {
            gaps = AdminReader.GapsPerPage;
            await Read();
        }
    }

    private AdminState Asked => AdminState.Of(new(Job, Outcome, Page, Run, Gap, Query));

    private Task Read() =>
        Load(async () =>
        {
            var asked = state.GapFilter;
            var read = await Reader.Read(state, gaps, Life);
            // A slower answer to an earlier question must not replace the newer one.
            if (asked == state.GapFilter)
                data = read;
            return LoadState.Ready;
        });

    private async Task Search(string text)
    {
        var mine = ++typed;
        await Task.Delay(TypingPause, Clock);
        if (mine == typed && !Life.IsCancellationRequested)
            Navigation.NavigateTo((state with { Search = text.Trim() }).Address(Navigation, "gaps"), replace: true);
    }

    private Task MoreGaps()
    {
        gaps += AdminReader.GapsPerPage;
        return Read();
    }

    /// <param name="league">Null for all, as the checkbox says; one league is always asked, however recent its prices are.</param>
    private Task Collect(string? league) =>
        Work(async () =>
        {
            var wanted = new Core.Collecting.CollectRequest(
                BetActions.Actor,
                league is null ? null : [league],
                league is not null || force
            );
            if (await Background.Collect(wanted, Life) is { } run)
                Navigation.NavigateTo((state with { Run = run.Id, Page = 1 }).Address(Navigation, "runs"));
            else
                Toasts.Show(new(L["Api.AlreadyRunning"], Tone.Warn));
        });

    private Task ComputeClv() => Work(Deeds.Compute);

    private Task TypeClosing((Bet Bet, decimal Odds) closing) =>
        Work(() => Deeds.TypeClosing(closing.Bet, closing.Odds));

    private Task Settle(ResultDisagreement apart) => Work(() => Deeds.TakeScore(apart));

    private Task RunJob(string job) => Work(() => Deeds.Run(job));

    private Task PauseJob(string job) => Work(() => Deeds.Pause(job));

    private Task ResumeJob(string job) => Work(() => Deeds.Resume(job));

    // What was pressed is carried out once, also when the visitor leaves.
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
            Toasts.Show(new(L[DatabaseWords.OfWrite(e)], Tone.Bad));
        }
        finally
        {
            busy = false;
        }
    }

    private void AlarmsChanged() =>
        _ = InvokeAsync(async () =>
        {
            if (Life.IsCancellationRequested)
                return;
            await Read();
            StateHasChanged();
        });

    protected override void Dispose(bool disposing)
    {
        following?.Dispose();
        base.Dispose(disposing);
    }
}
