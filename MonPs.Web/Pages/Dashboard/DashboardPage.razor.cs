using Microsoft.AspNetCore.Components;
using MonPs.Core.Bets;
using MonPs.Core.Clv;
using MonPs.Core.Settings;
using MonPs.Web.Components.Parts;
using MonPs.Web.Pages.Shared;
using MonPs.Web.Resources;

namespace MonPs.Web.Pages.Dashboard;

/// <summary>The home page: does the market get beaten, and by which bets. The address says what the list shows.</summary>
public sealed partial class DashboardPage
{
    private static readonly TimeSpan TypingPause = TimeSpan.FromMilliseconds(250);
    private readonly HashSet<long> busy = [];
    private ListState list = ListState.Of(null, null, null);
    private DashboardFigures? figures;
    private IReadOnlyDictionary<BetStatus, int> counts = new Dictionary<BetStatus, int>();
    private ListState? counted;
    private BetTable? table;
    private readonly Dictionary<long, Bet> chosen = [];
    private bool bulk;
    private ClvPassResult? clv;
    private Bet? cashingOut;
    private bool computing;
    private bool newBet;
    private CancellationTokenSource? typing;

    [Inject]
    private DashboardReader Reader { get; set; } = null!;

    [Inject]
    private BetActions Actions { get; set; } = null!;

    [Inject]
    private BulkActions Bulk { get; set; } = null!;

    [Inject]
    private ClvRun Clv { get; set; } = null!;

    [Inject]
    private Toasts Toasts { get; set; } = null!;

    [Inject]
    private MonPsSettings Settings { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [SupplyParameterFromQuery]
    public string? Status { get; set; }

    [SupplyParameterFromQuery(Name = "q")]
    public string? Query { get; set; }

    [SupplyParameterFromQuery]
    public string? Sort { get; set; }

    [SupplyParameterFromQuery]
    public string? Tag { get; set; }

    /// <summary>The address of the key "n" on pages without a form of their own: the panel opens at once.</summary>
    [SupplyParameterFromQuery]
    public string? New { get; set; }

    private string Currency => Settings.Currency;

    private int Waiting => figures is { Summary: var s } ? s.StartedBets - s.ClvBets : 0;

    protected override async Task OnInitializedAsync()
    {
        list = ListState.Of(Status, Query, Sort, Tag);
        // Followed before it is read: a change meanwhile is heard too.
        Follow(() => Load(ReadAll), "manual_bets");
        // New prices move the live figures of open bets, and nothing else here.
        Follow(ReadRows, "matches");
        await Load(ReadAll);
    }

    protected override async Task OnParametersSetAsync()
    {
        OpenWhenAsked();
        var asked = ListState.Of(Status, Query, Sort, Tag);
        if (asked == list || State != LoadState.Ready)
            return;
        list = asked;
        chosen.Clear();
        // Another chip or order leaves the counts, which a change of a bet reads anew.
        await (list.CountsAs(counted) ? LoadInOneDrawing(ReadRows) : Load(ReadList));
    }

    private async Task<LoadState> ReadAll()
    {
        var read = Reader.Figures(Life);
        await ReadList();
        figures = await read;
        return LoadState.Ready;
    }

    private async Task<LoadState> ReadList()
    {
        var asked = list;
        var counting = Reader.Counts(asked, Life);
        // The rows are what is waited for: they do not wait for the counts, nor for the figures.
        var rows = ReadRows();
        var read = await counting;
        // A slower answer to an earlier question must not replace the newer one.
        if (asked.CountsAs(list))
            (counts, counted) = (read, asked);
        return await rows;
    }

    private async Task<LoadState> ReadRows()
    {
        if (table is null)
            return LoadState.Ready;
        await table.Refresh();
        StateHasChanged();
        return LoadState.Ready;
    }

    private Task<BetLines> Lines(int offset, int count, CancellationToken ct) => Reader.Lines(list, offset, count, ct);

    private Task Retry()
    {
        ShowLoading();
        return Load(ReadAll);
    }

    private async Task Search(string text)
    {
        typing?.Cancel();
        typing?.Dispose();
        typing = CancellationTokenSource.CreateLinkedTokenSource(Life);
        try
        {
            await Task.Delay(TypingPause, Clock, typing.Token);
        }
        catch (OperationCanceledException)
        {
            return;
        }
        Navigation.NavigateTo((list with { Search = text.Trim() }).Address(Navigation), replace: true);
    }

    private async Task Settle(SettleRequest request)
    {
        if (request.Result == BetResult.CashOut)
            cashingOut = request.Bet;
        else
            await Once(request.Bet, () => Actions.Settle(request.Bet, request.Result, null));
    }

    private async Task CashOut(decimal paid)
    {
        if (cashingOut is not { } bet)
            return;
        cashingOut = null;
        await Once(bet, () => Actions.Settle(bet, BetResult.CashOut, paid));
    }

    private Task Delete(Bet bet) => Once(bet, () => Actions.Delete(bet));

    // A second press of the same button would meet the change that the first one made.
    private async Task Once(Bet bet, Func<Task> act)
    {
        if (!busy.Add(bet.Id))
            return;
        await act();
        await Load(ReadAll);
        busy.Remove(bet.Id);
    }

    private void Choose(Bet bet)
    {
        if (!chosen.Remove(bet.Id))
            chosen[bet.Id] = bet;
    }

    private Task ChooseAll() =>
        Load(async () =>
        {
            foreach (var bet in await Reader.Some(list, BulkActions.Most, Life))
                chosen[bet.Id] = bet;
            return LoadState.Ready;
        });

    private Task SettleChosen(BetResult result) => Together(bets => Bulk.Settle(bets, result));

    private Task DeleteChosen() => Together(Bulk.Delete);

    private async Task Together(Func<IReadOnlyList<Bet>, Task> act)
    {
        if (bulk)
            return;
        bulk = true;
        await act([.. chosen.Values]);
        chosen.Clear();
        await Load(ReadAll);
        bulk = false;
    }

    private async Task ComputeClv()
    {
        computing = true;
        try
        {
            // A pass that began is carried out, also when the visitor leaves.
            clv = await Clv.Run(BetActions.Actor, CancellationToken.None);
            await Load(ReadAll);
        }
        catch (Exception e) when (IsDatabase(e))
        {
            Toasts.Show(new(L[DatabaseWords.OfWrite(e)], Tone.Bad));
        }
        finally
        {
            computing = false;
        }
    }

    private void OpenWhenAsked()
    {
        if (New is null)
            return;
        newBet = true;
        Navigation.NavigateTo(ListState.Of(Status, Query, Sort, Tag).Address(Navigation), replace: true);
    }

    private void OpenNewBet() => newBet = true;

    private Task Saved()
    {
        newBet = false;
        return Load(ReadAll);
    }

    protected override void Dispose(bool disposing)
    {
        typing?.Dispose();
        base.Dispose(disposing);
    }
}
