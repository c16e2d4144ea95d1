using MonPs.Core.Odds;

namespace MonPs.Core.Bets.Totals;

/// <summary>
/// Counts and sums of some bets of one month, sport, bookmaker and market, or what a change added to them and took away: only
/// sums of rows mean something. Kept by triggers (0012_bet_totals.sql), never written by the application.
/// </summary>
public sealed class BetTotal : IBetKind
{
    public long Id { get; set; }

    /// <summary>The first day of the kick-offs' month, in UTC.</summary>
    public DateOnly Month { get; set; }
    public string? Sport { get; set; }
    public string? Bookmaker { get; set; }
    public Market Market { get; set; }
    public long Bets { get; set; }
    public long Settled { get; set; }
    public long Wins { get; set; }
    public long Losses { get; set; }

    /// <summary>The turnover of settled bets, void and push left out; like <see cref="Profit"/> in the configured currency.</summary>
    public decimal Staked { get; set; }
    public decimal Profit { get; set; }

    /// <summary>Sum of the odds taken.</summary>
    public decimal Odds { get; set; }

    /// <summary>Sum of the raw CLV in percent, over <see cref="ClvBets"/>.</summary>
    public decimal Clv { get; set; }
    public long ClvBets { get; set; }
    public long ClvPositive { get; set; }

    /// <summary>Sum of the fair CLV in percent, modelled closings left out, over <see cref="FairBets"/>.</summary>
    public decimal Fair { get; set; }
    public long FairBets { get; set; }
}
