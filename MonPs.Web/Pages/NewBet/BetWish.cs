using MonPs.Core.Odds;

namespace MonPs.Web.Pages.NewBet;

/// <summary>A bet that another page knows about: what the new-bet form is filled in with when it opens.</summary>
/// <param name="Bookmaker">The bookmaker's key.</param>
/// <param name="Stake">In the currency; null leaves it to be typed.</param>
public sealed record BetWish(
    string MatchId,
    Outcome Outcome,
    decimal? Line,
    string Bookmaker,
    decimal Odds,
    decimal? Stake
);
