using MonPs.Core.Bets;
using MonPs.Core.Closing;
using MonPs.Core.Fair;
using MonPs.Core.Odds;

namespace MonPs.Core.Clv;

/// <summary>What one way of taking the margin out makes of a bet's closing line.</summary>
/// <param name="FairOdds">Fair closing odds, 1/q.</param>
/// <param name="ClvFairPercent">(o·q − 1) × 100.</param>
public sealed record MethodClv(MarginMethod Method, decimal FairOdds, decimal ClvFairPercent);

/// <summary>How much a bet's fair CLV depends on the method: the same closing prices through all five. Pure.</summary>
public sealed record ClosingSensitivity(IReadOnlyList<MethodClv> Methods)
{
    /// <summary>Some methods see an edge where others see none: the bet is too close to call.</summary>
    public bool SignFlips => Methods.Any(m => m.ClvFairPercent > 0) && Methods.Any(m => m.ClvFairPercent < 0);

    /// <param name="quotes">Every quote of the bet's match.</param>
    /// <param name="reference">The reference bookmaker's key.</param>
    /// <returns>Null when the bet was not closed by the reference's quotes, or these are no longer kept.</returns>
    public static ClosingSensitivity? Of(Bet bet, MatchQuotes quotes, string reference)
    {
        if (bet.ClosingMethod is not (ClosingMethod.Quote or ClosingMethod.Modelled) || bet.ClosingSeenAt is null)
            return null;
        var methods = ClosingPrices.Of(bet, quotes, reference) is { } closing
            ? Enum.GetValues<MarginMethod>().Select(method => By(method, bet, closing)).OfType<MethodClv>().ToList()
            : [];
        return methods.Count > 0 ? new(methods) : null;
    }

    private static MethodClv? By(MarginMethod method, Bet bet, FoundClosing closing)
    {
        var probability = closing.Outcomes(method).FirstOrDefault(o => o.Outcome == bet.Outcome)?.FairProbability;
        return ClvFormula.Fair(bet.OddsObtained, probability) is { } clv
            ? new(method, decimal.Round((decimal)(1 / probability!.Value), 4), clv)
            : null;
    }
}
