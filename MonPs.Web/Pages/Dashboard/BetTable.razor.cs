using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web.Virtualization;
using MonPs.Core.Bets;
using MonPs.Web.Pages.Shared;

namespace MonPs.Web.Pages.Dashboard;

/// <summary>The list of bets, as long as it may be.</summary>
public sealed partial class BetTable
{
    // Of a desktop's row; what is drawn is measured from then on.
    private const float RowHeight = 53;
    private Virtualize<BetLine>? rows;
    private BetStretch? known;
    private int total;
    private bool failed;

    [Parameter, EditorRequired]
    public ListState State { get; set; } = null!;

    /// <summary>Reads a stretch of the list: where it begins, and how many.</summary>
    [Parameter, EditorRequired]
    public Func<int, int, CancellationToken, Task<BetLines>> Read { get; set; } = null!;

    /// <summary>The bets that something will be done with together, by their ids.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyDictionary<long, Bet> Chosen { get; set; } = new Dictionary<long, Bet>();

    /// <summary>How many bets are coming: their room is kept, so that nothing jumps when they are there.</summary>
    [Parameter, EditorRequired]
    public int Expected { get; set; }

    [Parameter, EditorRequired]
    public string Currency { get; set; } = "EUR";

    [Parameter, EditorRequired]
    public EventCallback<SettleRequest> OnSettle { get; set; }

    [Parameter, EditorRequired]
    public EventCallback<Bet> OnDelete { get; set; }

    [Parameter, EditorRequired]
    public EventCallback<Bet> OnChoose { get; set; }

    private int Room => (Math.Min(Expected, 7) * (int)RowHeight) + 36;

    /// <summary>Reads the rows in sight anew; they are seen at the next drawing of the page, which whoever asks has to see to.</summary>
    public Task Refresh()
    {
        known = null;
        return rows?.RefreshDataAsync() ?? Task.CompletedTask;
    }

    private async ValueTask<ItemsProviderResult<BetLine>> Provide(ItemsProviderRequest wanted)
    {
        try
        {
            var (start, count) = (wanted.StartIndex, wanted.Count);
            if (known?.Covers(start, count) != true)
            {
                var read = await Read(start, Math.Max(count, BetStretch.Least), wanted.CancellationToken);
                // An answer to a question that was taken back must not stand in the way of the newer one.
                wanted.CancellationToken.ThrowIfCancellationRequested();
                known = new(start, read);
            }
            (total, failed) = (known.Read.Total, false);
            return new(known.Lines(start, count), total);
        }
        catch (Exception e) when (LivePage.IsDatabase(e) && !wanted.CancellationToken.IsCancellationRequested)
        {
            failed = true;
            StateHasChanged();
            return new([], 0);
        }
    }
}
