using MonPs.Core.Odds;

namespace MonPs.Core.Fair;

/// <summary>From a fair closing line to the endings of a bet (DOMAIN §4).</summary>
public static class FairLine
{
    /// <summary>How a bet can end whose own line closed at the fair probability <paramref name="q"/> = W/(1−P).</summary>
    /// <param name="line">Null for 1X2.</param>
    /// <returns>Null when no mean number of goals explains the price.</returns>
    public static OutcomeMasses? Masses(Outcome outcome, decimal? line, double q)
    {
        if (line is not { } goals || goals % 1 == 0.5m)
            return OutcomeMasses.WinOrLose(q);
        var over = outcome == Outcome.Over ? q : 1 - q;
        return TotalGoals.SolveMean(goals, over) is { } mean ? TotalGoals.Masses(outcome, goals, mean) : null;
    }

    /// <summary>Prices the bet's own line from the one that closed: λ from its fair probability, then the masses of Over.</summary>
    /// <param name="own">The bet's line.</param>
    /// <param name="closed">The line the reference closed on.</param>
    /// <param name="fair">Over and under of that line, margin taken out.</param>
    /// <returns>Null when it cannot be modelled.</returns>
    public static OutcomeMasses? Model(decimal own, decimal closed, FairOdds? fair) =>
        fair is not null && TotalGoals.SolveMean(closed, fair.Probabilities[0]) is { } mean
            ? TotalGoals.Masses(Outcome.Over, own, mean)
            : null;
}
