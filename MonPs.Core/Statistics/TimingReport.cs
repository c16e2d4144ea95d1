namespace MonPs.Core.Statistics;

/// <summary>When the edge is there: how the same bets stand against the reference at moments before kick-off, and where it came from.</summary>
/// <param name="Decay">Mean fair CLV against the quote that far before kick-off, earliest first.</param>
/// <param name="EdgeAtBet">Mean ln(o/f_bet): better than fair when the bet was made. Null without bets.</param>
/// <param name="Drift">Mean ln(f_bet/f_close): the market came the bettor's way afterwards.</param>
/// <param name="SplitBets">Bets behind the split.</param>
public sealed record TimingReport(IReadOnlyList<DecayPoint> Decay, double? EdgeAtBet, double? Drift, int SplitBets)
{
    /// <summary>Minutes before kick-off, from a day to one minute.</summary>
    public static IReadOnlyList<int> Moments { get; } = [1440, 720, 360, 180, 60, 30, 10, 5, 1];
}

/// <summary>Mean fair CLV in percent of the bets whose line the reference quoted at that moment.</summary>
public sealed record DecayPoint(int MinutesBefore, int Bets, double ClvFairPercent);

/// <summary>Whether the yardstick can be trusted: by league, fair closing probabilities against results.</summary>
public sealed record CalibrationReport(IReadOnlyList<LeagueCalibration> Leagues);

/// <summary>One league's matches and bins.</summary>
public sealed record LeagueCalibration(string Sport, int Matches, IReadOnlyList<CalibrationBin> Bins);
