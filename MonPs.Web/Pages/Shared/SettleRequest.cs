using MonPs.Core.Bets;

namespace MonPs.Web.Pages.Shared;

/// <summary>A result chosen for a bet; null opens the bet again.</summary>
public sealed record SettleRequest(Bet Bet, BetResult? Result);
