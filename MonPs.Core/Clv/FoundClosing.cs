using MonPs.Core.Closing;
using MonPs.Core.Fair;
using MonPs.Core.Odds;

namespace MonPs.Core.Clv;

/// <summary>A row of <c>find_closings.sql</c>: the closing prices of one market (and line), or why there are none.</summary>
internal sealed record FoundClosing(
    string MatchId,
    Market Market,
    decimal? Line,
    DateTimeOffset Kickoff,
    IReadOnlyList<(Outcome Outcome, decimal Odds)> Prices,
    QuoteTimes? Times,
    ClvReason? Reason
)
{
    /// <summary>One line per outcome for <c>apply_closings.sql</c>: the fair probabilities are taken from all prices together.</summary>
    public IEnumerable<OutcomeClosing> Outcomes(MarginMethod method)
    {
        if (Times is not { } times)
            return AllOutcomes.Select(outcome => new OutcomeClosing(this, outcome, null, null, null, null));
        var seenAt = ClosingRule.SeenAt(times, Kickoff);
        var grade = ClosingRule.Grade(seenAt, Kickoff);
        Margin.Remove([.. Prices.Select(price => (double)price.Odds)], method).TryGet(out var fair);
        return Prices.Select(
            (price, i) => new OutcomeClosing(this, price.Outcome, price.Odds, fair?.Probabilities[i], seenAt, grade)
        );
    }

    private IEnumerable<Outcome> AllOutcomes =>
        Market == Market.H2h ? [Outcome.Home, Outcome.Draw, Outcome.Away] : [Outcome.Over, Outcome.Under];
}

internal sealed record OutcomeClosing(
    FoundClosing Market,
    Outcome Outcome,
    decimal? Odds,
    double? FairProbability,
    DateTimeOffset? SeenAt,
    ClosingGrade? Grade
);
