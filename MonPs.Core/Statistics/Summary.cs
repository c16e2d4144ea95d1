using MonPs.Core.Bets.Totals;

namespace MonPs.Core.Statistics;

/// <summary>
/// The key figures of a set of bets. Profit and turnover are over settled bets, void and push are out of the turnover,
/// unknown is null. Money in the configured currency, percentages in percent.
/// </summary>
public sealed record Summary
{
    public int TotalBets { get; init; }
    public int PendingBets { get; init; }
    public int SettledBets { get; init; }

    /// <summary>Won or half won; <see cref="Losses"/> likewise. Push, void and cash-out are neither.</summary>
    public int Wins { get; init; }
    public int Losses { get; init; }
    public decimal TotalStaked { get; init; }
    public decimal TotalProfit { get; init; }
    public decimal? AverageOdds { get; init; }
    public decimal? AvgClvPercent { get; init; }

    /// <summary>Bets behind <see cref="AvgClvPercent"/>, of <see cref="StartedBets"/> whose match has kicked off.</summary>
    public int ClvBets { get; init; }
    public int StartedBets { get; init; }
    public int ClvPositiveBets { get; init; }
    public decimal? AvgClvFairPercent { get; init; }
    public int ClvFairBets { get; init; }

    public decimal? RoiPercent => TotalStaked == 0 ? null : Round(100 * TotalProfit / TotalStaked);
    public decimal? WinRatePercent => Wins + Losses == 0 ? null : Round(100m * Wins / (Wins + Losses));
    public decimal? ClvPositivePercent => ClvBets == 0 ? null : Round(100m * ClvPositiveBets / ClvBets);

    internal static Summary Of(BetSums sums) =>
        new()
        {
            TotalBets = (int)sums.Bets,
            PendingBets = (int)(sums.Bets - sums.Settled),
            SettledBets = (int)sums.Settled,
            Wins = (int)sums.Wins,
            Losses = (int)sums.Losses,
            TotalStaked = sums.Staked,
            TotalProfit = sums.Profit,
            AverageOdds = Mean(sums.Odds, sums.Bets),
            AvgClvPercent = Mean(sums.Clv, sums.ClvBets),
            ClvBets = (int)sums.ClvBets,
            StartedBets = (int)sums.Started,
            ClvPositiveBets = (int)sums.ClvPositive,
            AvgClvFairPercent = Mean(sums.Fair, sums.FairBets),
            ClvFairBets = (int)sums.FairBets,
        };

    private static decimal? Mean(decimal sum, long count) => count == 0 ? null : sum / count;

    // As PostgreSQL rounds, so that the view says the same.
    private static decimal Round(decimal percent) => decimal.Round(percent, 4, MidpointRounding.AwayFromZero);
}
