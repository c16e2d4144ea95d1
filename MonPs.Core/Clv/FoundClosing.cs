using MonPs.Core.Closing;
using MonPs.Core.Fair;
using MonPs.Core.Odds;

namespace MonPs.Core.Clv;

/// <summary>A row of <c>find_closings.sql</c>: the reference's closing prices for one market (and line) of one match.</summary>
/// <param name="Line">The bets' line; null for 1X2.</param>
/// <param name="Times">Null when there is no closing quote.</param>
/// <param name="ClosingLine">The line the prices are of; another than <paramref name="Line"/> when the line moved.</param>
/// <param name="QuotedAtAll">The reference quoted this market, though not before kick-off.</param>
internal sealed record FoundClosing(
    string MatchId,
    Market Market,
    decimal? Line,
    DateTimeOffset Kickoff,
    IReadOnlyList<(Outcome Outcome, decimal Odds)> Prices,
    QuoteTimes? Times,
    decimal? ClosingLine,
    bool QuotedAtAll
)
{
    /// <summary>One line per outcome for <c>apply_closings.sql</c>: the fair probabilities are taken from all prices together.</summary>
    public IEnumerable<OutcomeClosing> Outcomes(MarginMethod method)
    {
        if (Times is not { } times)
            return None(QuotedAtAll ? ClvReason.OnlyAfterKickoff : ClvReason.NoReferenceQuote);
        var seenAt = ClosingRule.SeenAt(times, Kickoff);
        Margin.Remove([.. Prices.Select(price => (double)price.Odds)], method).TryGet(out var fair);
        return Market == Market.Totals && ClosingLine != Line
            ? FairLine.Model(Line!.Value, ClosingLine!.Value, fair) is { } over
                ? Modelled(over, seenAt)
                : None(ClvReason.LineNeverQuoted)
            : Prices.Select((price, i) => Quoted(price.Outcome, price.Odds, fair?.Probabilities[i], seenAt));
    }

    private OutcomeClosing Quoted(Outcome outcome, decimal odds, double? probability, DateTimeOffset seenAt) =>
        new(this, outcome)
        {
            Odds = odds,
            FairProbability = probability,
            Masses = probability is { } q ? FairLine.Masses(outcome, Line, q) : null,
            SeenAt = seenAt,
            Method = ClosingMethod.Quote,
            Grade = ClosingRule.Grade(seenAt, Kickoff),
        };

    private IEnumerable<OutcomeClosing> Modelled(OutcomeMasses over, DateTimeOffset seenAt) =>
        new[] { (Outcome.Over, over), (Outcome.Under, over.Mirror) }.Select(side => new OutcomeClosing(this, side.Item1)
        {
            FairProbability = side.Item2.FairProbability,
            Masses = side.Item2,
            SeenAt = seenAt,
            Method = ClosingMethod.Modelled,
            Grade = ClosingGrade.D,
        });

    private IEnumerable<OutcomeClosing> None(ClvReason reason)
    {
        Outcome[] outcomes =
            Market == Market.H2h ? [Outcome.Home, Outcome.Draw, Outcome.Away] : [Outcome.Over, Outcome.Under];
        return outcomes.Select(outcome => new OutcomeClosing(this, outcome) { Reason = reason });
    }
}

/// <summary>What closes the bets on one outcome: prices and masses, or the reason why nothing does.</summary>
internal sealed record OutcomeClosing(FoundClosing Market, Outcome Outcome)
{
    public decimal? Odds { get; init; }
    public double? FairProbability { get; init; }
    public OutcomeMasses? Masses { get; init; }
    public DateTimeOffset? SeenAt { get; init; }
    public ClosingMethod? Method { get; init; }
    public ClosingGrade? Grade { get; init; }
    public ClvReason? Reason { get; init; }
}
