namespace MonPs.Core.Bets.Totals;

/// <summary>The sums over many <see cref="BetTotal"/>, in its units.</summary>
internal sealed record BetSums
{
    public long Bets { get; init; }
    public long Settled { get; init; }
    public long Wins { get; init; }
    public long Losses { get; init; }
    public decimal Staked { get; init; }
    public decimal Profit { get; init; }
    public decimal Odds { get; init; }
    public decimal Clv { get; init; }
    public long ClvBets { get; init; }
    public long ClvPositive { get; init; }
    public decimal Fair { get; init; }
    public long FairBets { get; init; }

    /// <summary>Bets whose match has kicked off.</summary>
    public long Started { get; init; }
}

/// <summary>How many bets there are, and how many of them each chip of the list would show.</summary>
internal sealed record BetCounts(int All, int Settled, int ClvPositive)
{
    public int Of(BetStatus status) =>
        status switch
        {
            BetStatus.Pending => All - Settled,
            BetStatus.Settled => Settled,
            BetStatus.ClvPositive => ClvPositive,
            _ => All,
        };
}
