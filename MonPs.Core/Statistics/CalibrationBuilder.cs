using MonPs.Core.Fair;

namespace MonPs.Core.Statistics;

/// <summary>Collects fair closing probabilities and what happened, by league. Pure.</summary>
internal sealed class CalibrationBuilder(MarginMethod method, int bins)
{
    private readonly SortedDictionary<string, List<CalibrationSample>> leagues = new(StringComparer.Ordinal);

    /// <param name="odds">Home, draw, away at the close.</param>
    /// <param name="winner">Above 0 when home won, below when away did, 0 for a draw.</param>
    public void Add(string sport, double[] odds, int winner)
    {
        if (!Margin.Remove(odds, method).TryGet(out var fair))
            return;
        if (!leagues.TryGetValue(sport, out var samples))
            leagues[sport] = samples = [];
        var happened = 1 - Math.Sign(winner);
        samples.AddRange(
            fair.Probabilities.Select((probability, i) => new CalibrationSample(probability, i == happened))
        );
    }

    public CalibrationReport Build() =>
        new([
            .. leagues.Select(league => new LeagueCalibration(
                league.Key,
                league.Value.Count / 3,
                CalibrationBins.Of(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(league.Value), bins)
            )),
        ]);
}
