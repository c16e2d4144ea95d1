using MonPs.Core.Bets;
using MonPs.Core.Statistics;

namespace MonPs.Web.Pages.Dashboard;

/// <summary>What the dashboard draws of every bet, and the tags there are.</summary>
public sealed record DashboardCurve(
    IReadOnlyList<ProfitPoint> Profit,
    IReadOnlyList<HistogramBin> Clv,
    IReadOnlyList<string> Tags
);

/// <summary>
/// Reads every bet once for all who look, and again when a bet has changed: three hundred open dashboards, or a
/// visitor who comes back, do not each go through a million bets.
/// </summary>
public sealed class DashboardCurves(BetQueries bets, StatisticsQueries statistics)
{
    private const decimal BinWidth = 1;
    private const int BinsPerSide = 12;

    private readonly KeptUntilBetsChange<BetFilter, DashboardCurve> curves = new(
        bets,
        filter => Read(filter, bets, statistics),
        most: 1
    );

    public Task<DashboardCurve> Now(CancellationToken ct) => curves.Get(new(), ct);

    private static async Task<DashboardCurve> Read(BetFilter filter, BetQueries bets, StatisticsQueries statistics)
    {
        var profit = statistics.ProfitCurve(filter, CancellationToken.None);
        var clv = statistics.ClvHistogram(filter, BinWidth, BinsPerSide, CancellationToken.None);
        var tags = bets.Tags(CancellationToken.None);
        return new(await profit, await clv, await tags);
    }
}
