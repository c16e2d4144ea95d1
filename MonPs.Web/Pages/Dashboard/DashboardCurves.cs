using MonPs.Core.Bets;
using MonPs.Core.Bets.Totals;
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
    private readonly Lock gate = new();
    private BetsVersion? known;
    private Task<DashboardCurve> curve = Task.FromResult(new DashboardCurve([], [], []));

    public async Task<DashboardCurve> Now(CancellationToken ct)
    {
        // Asked before reading: what is read may be newer than its version, and is then read once more; never older.
        var version = await bets.Version(ct);
        return await Of(version).WaitAsync(ct);
    }

    private Task<DashboardCurve> Of(BetsVersion version)
    {
        lock (gate)
        {
            if (version != known || curve is { IsCompleted: true, IsCompletedSuccessfully: false })
                (known, curve) = (version, Task.Run(Read));
            return curve;
        }
    }

    // Whoever asked first may leave; the others still wait for it.
    private async Task<DashboardCurve> Read()
    {
        var all = new BetFilter();
        var profit = statistics.ProfitCurve(all, CancellationToken.None);
        var clv = statistics.ClvHistogram(all, BinWidth, BinsPerSide, CancellationToken.None);
        var tags = bets.Tags(CancellationToken.None);
        return new(await profit, await clv, await tags);
    }
}
