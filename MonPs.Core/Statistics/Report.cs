namespace MonPs.Core.Statistics;

/// <summary>Everything the statistics page says, from one pass over the bets. Percentages in percent, money in the currency.</summary>
public sealed record Report
{
    public required Summary Summary { get; init; }

    /// <summary>Profit over the bankroll setting; null when no bankroll is set.</summary>
    public required decimal? RocPercent { get; init; }
    public required ClvFigures Clv { get; init; }
    public required Luck Luck { get; init; }
    public required SharpRatio Sharp { get; init; }
    public required Drawdown Drawdown { get; init; }
    public required IReadOnlyList<CurvePoint> Curve { get; init; }
    public required IReadOnlyList<Breakdown> Breakdowns { get; init; }
}

/// <summary>Closing line value over the bets that have one.</summary>
public sealed record ClvFigures
{
    /// <summary>Raw CLV: the user's formula, margin included. Modelled closings have none.</summary>
    public required ClusteredInterval Raw { get; init; }

    /// <summary>Fair CLV, the margin taken out.</summary>
    public required ClusteredInterval Fair { get; init; }
    public required double? RawMedian { get; init; }

    /// <summary>Mean of raw CLV, each bet weighing as much as its stake.</summary>
    public required double? RawStakeWeightedMean { get; init; }

    /// <summary>Share of bets with a raw CLV above 0, in percent.</summary>
    public required double? BeatingClosePercent { get; init; }

    /// <summary>Bets with a modelled closing: left out of <see cref="Fair"/> unless asked for.</summary>
    public required int ModelledBets { get; init; }
    public required IReadOnlyList<HistogramBin> Histogram { get; init; }

    /// <summary>Mean raw CLV of the last <see cref="RollingWindow"/> bets, at each bet from the window's end on.</summary>
    public required IReadOnlyList<RollingPoint> Rolling { get; init; }
    public const int RollingWindow = 50;
}

/// <summary>The rolling mean after one bet.</summary>
public readonly record struct RollingPoint(DateTimeOffset At, double Mean);

/// <summary>
/// Profit so far against the profit the fair closing line promised, after a settled bet whose fair closing is known, and the
/// half widths of the bands in which chance alone leaves 50, 80 and 95 of 100 such bettors.
/// </summary>
public readonly record struct CurvePoint(
    DateTimeOffset At,
    double Profit,
    double Expected,
    double Half50,
    double Half80,
    double Half95
);
