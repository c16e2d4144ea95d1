using MonPs.Core.Odds;

namespace MonPs.Core.Fair;

/// <summary>One method's answer for one market; <paramref name="Refusal"/> says why there is none.</summary>
public sealed record FairAnswer(
    MarginMethod Method,
    IReadOnlyList<double>? Probabilities,
    IReadOnlyList<double>? FairOdds,
    double? Margin,
    double? Parameter,
    bool UnderRound,
    MarginRefusalReason? Refusal,
    IReadOnlyList<BetWorth>? Worth
);

/// <summary>What a price taken is worth against the fair probability.</summary>
/// <param name="Ev">Expected profit per unit staked.</param>
/// <param name="Kelly">Share of the bankroll, before any cautious fraction.</param>
/// <param name="Stake">Kelly times the fraction times the bankroll; null without a bankroll.</param>
public sealed record BetWorth(double Taken, double Ev, double Kelly, decimal? Stake);

/// <summary>One line priced from the mean number of goals.</summary>
public sealed record LineAnswer(
    decimal Line,
    OutcomeMasses Over,
    double FairOver,
    double FairUnder,
    BetWorth? OverWorth,
    BetWorth? UnderWorth
);

/// <summary>The totals calculator's answer: λ and every line asked for.</summary>
public sealed record TotalsAnswer(
    MarginMethod Method,
    double Margin,
    double MeanGoals,
    IReadOnlyList<LineAnswer> Lines
);

/// <summary>The no-vig calculator behind the page and `/api/fair`. Pure.</summary>
public static class FairCalculator
{
    /// <param name="odds">Decimal odds of every outcome of one market.</param>
    /// <param name="method">One method, or all five when null.</param>
    /// <param name="taken">Odds taken on each outcome, as many as <paramref name="odds"/>; none to leave the worth out.</param>
    public static IReadOnlyList<FairAnswer> Solve(
        IReadOnlyList<double> odds,
        MarginMethod? method,
        IReadOnlyList<double> taken,
        StakePlan plan
    )
    {
        IEnumerable<MarginMethod> methods = method is { } one ? [one] : Enum.GetValues<MarginMethod>();
        return [.. methods.Select(each => Answer(odds, each, taken, plan))];
    }

    /// <returns>Null when the prices are refused or no mean number of goals explains them.</returns>
    public static TotalsAnswer? SolveTotals(
        decimal line,
        double over,
        double under,
        IEnumerable<decimal> lines,
        MarginMethod method,
        double? taken,
        StakePlan plan
    )
    {
        if (!Fair.Margin.Remove([over, under], method).TryGet(out var fair))
            return null;
        return TotalGoals.SolveMean(line, fair.Probabilities[0]) is { } mean
            ? new(method, fair.Margin, mean, [.. lines.Select(each => Line(each, mean, taken, plan))])
            : null;
    }

    private static FairAnswer Answer(
        IReadOnlyList<double> odds,
        MarginMethod method,
        IReadOnlyList<double> taken,
        StakePlan plan
    )
    {
        var result = Fair.Margin.Remove(odds, method);
        if (!result.TryGet(out var fair))
            return new(method, null, null, null, null, false, result.Refusal!.Value.Reason, null);
        var worth =
            taken.Count == odds.Count
                ? taken.Select((price, i) => plan.Worth(price, OutcomeMasses.WinOrLose(fair.Probabilities[i]))).ToList()
                : null;
        return new(
            method,
            fair.Probabilities,
            fair.ToOdds(),
            fair.Margin,
            fair.Parameter,
            fair.UnderRound,
            null,
            worth
        );
    }

    private static LineAnswer Line(decimal line, double mean, double? taken, StakePlan plan)
    {
        var over = TotalGoals.Masses(Outcome.Over, line, mean);
        return new(
            line,
            over,
            over.FairOdds,
            over.Mirror.FairOdds,
            taken is { } price ? plan.Worth(price, over) : null,
            taken is { } same ? plan.Worth(same, over.Mirror) : null
        );
    }
}

/// <summary>From what and how carefully one stakes.</summary>
public sealed record StakePlan(decimal? Bankroll, decimal KellyFraction)
{
    public BetWorth Worth(double taken, OutcomeMasses masses)
    {
        var kelly = ExpectedValue.Kelly(taken, masses);
        return new(
            taken,
            ExpectedValue.PerUnit(taken, masses),
            kelly,
            Bankroll is { } bankroll ? ExpectedValue.KellyStake(kelly, KellyFraction, bankroll) : null
        );
    }
}
