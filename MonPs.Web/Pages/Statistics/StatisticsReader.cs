using MonPs.Core.Bets;
using MonPs.Core.Statistics;
using MonPs.Web.Culture;

namespace MonPs.Web.Pages.Statistics;

/// <summary>Everything the page shows.</summary>
public sealed record StatisticsData(
    Report Report,
    TimingReport Timing,
    CalibrationReport Calibration,
    BetChoices Choices
);

/// <summary>Reads what the statistics page shows; the same services answer the API.</summary>
public sealed class StatisticsReader(StatisticsQueries statistics, MarketQueries market, BetQueries bets, UserZone zone)
{
    public async Task<StatisticsData> Read(StatisticsState state, CancellationToken ct)
    {
        var filter = state.Filter(zone);
        var report = statistics.Report(filter, state.WithModelled, ct);
        var timing = market.Timing(filter, ct);
        var calibration = market.Calibration(state.Sport, ct);
        var choices = bets.Choices(ct);
        await Task.WhenAll(report, timing, calibration, choices);
        return new(await report, await timing, await calibration, await choices);
    }
}
