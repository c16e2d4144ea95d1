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
    /// <summary>What an imported file says, when it has this market.</summary>
    public ClosingOfFile? File { get; init; }

    /// <summary>The outcomes that have bets; null when that was not asked.</summary>
    public IReadOnlyCollection<string>? BetOn { get; init; }

    public bool IsBetOn(Outcome outcome) => BetOn?.Contains(outcome.ToString()) != false;

    /// <summary>One line per outcome for <c>apply_closings.sql</c>: the fair probabilities are taken from all prices together.</summary>
    public IEnumerable<OutcomeClosing> Outcomes(MarginMethod method) =>
        File is { } file && FileWins(file) && FromFile(file, method) is { } imported ? imported : FromQuote(method);

    // An exact closing beats a modelled one; of two alike, the quote wins only when it was seen within minutes of kick-off.
    private bool FileWins(ClosingOfFile file)
    {
        if (Times is not { } times)
            return true;
        var fresh = ClosingRule.Grade(ClosingRule.SeenAt(times, Kickoff), Kickoff) == ClosingGrade.A;
        var (quoteIsExact, fileIsExact) = (ClosingLine == Line, file.Line == Line);
        return fileIsExact == quoteIsExact ? !fresh : fileIsExact;
    }

    private IEnumerable<OutcomeClosing>? FromFile(ClosingOfFile file, MarginMethod method)
    {
        Margin.Remove([.. file.Prices.Select(price => (double)price.Odds)], method).TryGet(out var fair);
        if (file.Line == Line)
            return file.Prices.Select((price, i) => Imported(file, price, fair?.Probabilities[i]));
        return FairLine.Model(Line!.Value, file.Line!.Value, fair) is { } over
            ? Modelled(over, null).Select(side => side with { Reference = file.Reference, ClosingLine = file.Line })
            : null;
    }

    private OutcomeClosing Imported(ClosingOfFile file, (Outcome Outcome, decimal Odds) price, double? probability) =>
        new(this, price.Outcome)
        {
            Odds = price.Odds,
            FairProbability = probability,
            Masses = probability is { } q ? FairLine.Masses(price.Outcome, Line, q) : null,
            Method = ClosingMethod.Imported,
            Grade = ClosingGrade.A,
            Reference = file.Reference,
            ClosingLine = file.Line,
        };

    private IEnumerable<OutcomeClosing> FromQuote(MarginMethod method)
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

    private IEnumerable<OutcomeClosing> Modelled(OutcomeMasses over, DateTimeOffset? seenAt) =>
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

    /// <summary>Whose odds these are, when they are not the reference's own quote.</summary>
    public string? Reference { get; init; }
    public decimal? ClosingLine { get; init; } = Market.ClosingLine;
}

/// <summary>The closing prices of one market in an imported file.</summary>
/// <param name="Reference">Whose they are, a bookmaker key.</param>
/// <param name="Line">The line they are of; null for 1X2.</param>
internal sealed record ClosingOfFile(
    string Reference,
    IReadOnlyList<(Outcome Outcome, decimal Odds)> Prices,
    decimal? Line
);
