using MonPs.Core.Bets;
using MonPs.Core.Statistics;

namespace MonPs.Web.Pages.Dashboard;

/// <summary>The figures above the list: over every bet, whatever the list shows.</summary>
public sealed record DashboardFigures(
    Summary Summary,
    IReadOnlyList<ProfitPoint> Curve,
    IReadOnlyList<HistogramBin> Clv
);

/// <summary>The bets shown so far, how many there are, and how many each chip would show.</summary>
public sealed record BetListData(IReadOnlyList<Bet> Bets, int Total, IReadOnlyDictionary<BetStatus, int> Counts);

/// <summary>Reads what the dashboard shows.</summary>
public sealed class DashboardReader(BetQueries bets, StatisticsQueries statistics)
{
    public const int PageSize = 50;
    private const decimal BinWidth = 1;
    private const int BinsPerSide = 12;

    public async Task<DashboardFigures> Figures(CancellationToken ct)
    {
        var all = new BetFilter();
        var summary = statistics.Summarize(all, ct);
        var curve = statistics.ProfitCurve(all, ct);
        var clv = statistics.ClvHistogram(all, BinWidth, BinsPerSide, ct);
        return new(await summary, await curve, await clv);
    }

    /// <param name="count">As many as are shown already, so that a reload never takes rows away.</param>
    public async Task<BetListData> List(ListState state, int count, CancellationToken ct)
    {
        var page = bets.List(state.Filter, state.Sort, 0, count, ct);
        var counts = bets.CountByStatus(state.Filter, ct);
        return new((await page).Bets, (await page).Total, await counts);
    }

    public async Task<BetListData> More(ListState state, BetListData shown, CancellationToken ct)
    {
        var page = await bets.List(state.Filter, state.Sort, shown.Bets.Count, PageSize, ct);
        var known = shown.Bets.Select(bet => bet.Id).ToHashSet();
        // A bet added meanwhile shifts the pages; nobody wants to see one twice.
        return shown with
        {
            Bets = [.. shown.Bets, .. page.Bets.Where(bet => !known.Contains(bet.Id))],
            Total = page.Total,
        };
    }
}
