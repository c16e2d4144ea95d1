using MonPs.Core.Closing;
using MonPs.Core.Fair;
using MonPs.Core.Odds;

namespace MonPs.Core.Bets;

/// <summary>
/// One bet of the user. What its CLV was computed from is copied onto it, so pruning old odds never loses it.
/// Odds are decimal, money in the configured currency, percentages in percent (5.6701 = 5.6701 %), instants UTC.
/// </summary>
public sealed class Bet : IBetKind
{
    public long Id { get; init; }
    public string? MatchId { get; set; }
    public required string MatchName { get; set; }
    public string? Sport { get; set; }
    public DateTimeOffset KickoffTime { get; set; }

    /// <summary>The kick-off the bet was made for, when the match was moved since.</summary>
    public DateTimeOffset? MovedFrom { get; set; }
    public Market Market { get; set; }

    /// <summary><c>Home</c>, <c>Draw</c>, <c>Away</c>, <c>Over 2.5</c>, <c>Under 2.5</c>.</summary>
    public required string Selection { get; set; }
    public decimal? Line { get; set; }
    public string? Bookmaker { get; set; }
    public decimal OddsObtained { get; set; }
    public decimal Stake { get; set; }

    public decimal? ClosingOdds { get; set; }
    public decimal? ClosingFairOdds { get; set; }
    public ClosingMethod? ClosingMethod { get; set; }
    public ClosingGrade? ClosingGrade { get; set; }
    public DateTimeOffset? ClosingSeenAt { get; set; }
    public DateTimeOffset? ClosingKickoff { get; set; }
    public MarginMethod? ClosingFairMethod { get; set; }

    /// <summary>Whose odds closed it (a bookmaker key); null on what was typed.</summary>
    public string? ClosingReference { get; set; }

    /// <summary>The line that closed; another than <see cref="Line"/> when the closing is modelled.</summary>
    public decimal? ClosingLine { get; set; }

    /// <summary>Probabilities of the bet's endings by the fair closing line; the rest is the loss. Null without a fair closing.</summary>
    public double? ClosingWinMass { get; set; }
    public double? ClosingHalfWinMass { get; set; }
    public double? ClosingPushMass { get; set; }
    public double? ClosingHalfLossMass { get; set; }
    public decimal? ClvPercent { get; set; }
    public decimal? ClvFairPercent { get; set; }
    public DateTimeOffset? ClvCalculatedAt { get; set; }
    public ClvReason? ClvReason { get; set; }

    public BetResult? Result { get; set; }
    public decimal? ProfitLoss { get; set; }
    public SettledBy? SettledBy { get; set; }
    public DateTimeOffset? SettledAt { get; set; }

    public string[] Tags { get; set; } = [];
    public string? Notes { get; set; }

    /// <summary>Raised by every change a person makes; the CLV pass leaves it alone.</summary>
    public int Version { get; set; } = 1;
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset UpdatedAt { get; set; }
    public DateTimeOffset? DeletedAt { get; set; }

    /// <summary>Moved by a minute or more: what a page, which writes minutes, can show.</summary>
    public bool IsMoved => MovedFrom is { } from && (from - KickoffTime).Duration() >= TimeSpan.FromMinutes(1);

    /// <summary>The final score settled it, no person.</summary>
    public bool IsSettledByScore => Result is not null && SettledBy == Bets.SettledBy.Score;

    public Outcome Outcome => BetSelection.OutcomeOf(Selection);
}
