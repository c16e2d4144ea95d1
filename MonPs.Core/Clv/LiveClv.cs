using MonPs.Core.Bets;
using MonPs.Core.Closing;
using MonPs.Core.Fair;

namespace MonPs.Core.Clv;

/// <summary>
/// What an open bet's CLV would be if the reference's latest price were its last. It moves until kick-off, is stored
/// nowhere and counts in no average.
/// </summary>
/// <param name="Percent">Raw; null when the line moved and the bet's own has no price.</param>
/// <param name="FairPercent">Null when the prices cannot be made fair.</param>
/// <param name="Odds">The reference's price now; null when the line moved.</param>
/// <param name="SeenAt">When that price was last seen.</param>
public sealed record LiveClv(decimal? Percent, decimal? FairPercent, decimal? Odds, DateTimeOffset SeenAt)
{
    /// <returns>Null when the prices say nothing about the bet's outcome.</returns>
    internal static LiveClv? Of(Bet bet, FoundClosing prices, MarginMethod method) =>
        prices.Outcomes(method).FirstOrDefault(one => one.Outcome == bet.Outcome) is { SeenAt: { } seenAt } now
            ? new(
                ClvFormula.Raw(bet.OddsObtained, now.Odds),
                ClvFormula.Fair(bet.OddsObtained, now.FairProbability),
                now.Odds,
                seenAt
            )
            : null;
}
