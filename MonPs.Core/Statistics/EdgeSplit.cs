using System.Runtime.InteropServices;

namespace MonPs.Core.Statistics;

/// <summary>
/// Where the edge over the close came from: ln(o/f_close) = ln(o/f_bet) + ln(f_bet/f_close). Logarithms, because they
/// add up exactly where percentages do not.
/// </summary>
/// <param name="AtBet">ln(o/f_bet): the price taken was already better than fair.</param>
/// <param name="Drift">ln(f_bet/f_close): the market moved the bettor's way afterwards.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct EdgeSplit(double AtBet, double Drift)
{
    /// <summary>ln(o/f_close).</summary>
    public double Total => AtBet + Drift;

    /// <summary>Null unless all three are prices (above 1).</summary>
    /// <param name="odds">Decimal odds taken.</param>
    /// <param name="fairAtBet">Fair decimal odds at the moment of the bet.</param>
    /// <param name="fairAtClose">Fair closing decimal odds.</param>
    public static EdgeSplit? Of(double? odds, double? fairAtBet, double? fairAtClose) =>
        odds > 1 && fairAtBet > 1 && fairAtClose > 1
            ? new EdgeSplit(Math.Log(odds.Value / fairAtBet.Value), Math.Log(fairAtBet.Value / fairAtClose.Value))
            : null;
}
