namespace MonPs.Core.Bets.Totals;

/// <summary>
/// Names a state of all bets: equal versions, equal bets. Every statement that touches a bet adds rows to the totals (decision 16),
/// also when they add up to nothing. The highest number alone would miss who took a lower one and committed later: hence the count.
/// </summary>
/// <param name="Newest">The highest number of a total.</param>
/// <param name="Rows">How many totals there are.</param>
public sealed record BetsVersion(long Newest, int Rows);
