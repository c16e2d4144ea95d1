using MonPs.Core.Bets;
using MonPs.Core.Closing;
using MonPs.Core.Fair;
using MonPs.Core.Language;

namespace MonPs.Core.Imports;

/// <summary>What becomes of a row.</summary>
public enum RowFate
{
    New,

    /// <summary>The bet is there already, from an earlier import or typed by hand.</summary>
    Known,
    Refused,
}

/// <summary>How sure we are of the match a bet was linked to.</summary>
public enum LinkSureness
{
    /// <summary>No match of that day resembles it, or none is asked for.</summary>
    None,

    /// <summary>One match resembles it clearly more than any other; linked only when a person says so.</summary>
    Likely,

    /// <summary>The same teams in another spelling.</summary>
    Alias,

    /// <summary>The same names, or the id.</summary>
    Exact,
}

/// <summary>Something a person should know about a row that is imported all the same.</summary>
public enum RowRemark
{
    /// <summary>Neither 1X2 nor a total: imported without a closing line.</summary>
    OtherMarket,

    /// <summary>Several legs: imported as one bet without a closing line.</summary>
    Combined,

    /// <summary>The file does not say when the match begins; it counts from when the bet was placed.</summary>
    KickoffUnknown,

    /// <summary>The file has a day and no time.</summary>
    TimeUnknown,

    /// <summary>The profit in the file is not what stake and odds make; the file's counts.</summary>
    OtherProfit,
}

/// <summary>A cell that is wrong: which column, what stands there, and the rule it broke.</summary>
public sealed record CellFault(string? Column, string Value, FieldFault Fault)
{
    /// <summary>What was wrong and what to do, in the language of the current culture.</summary>
    public string Text => Fault.Text;
}

/// <summary>The match a row was linked to or resembles.</summary>
public sealed record RowLink(
    LinkSureness Sureness,
    string? MatchId,
    string? Home,
    string? Away,
    DateTimeOffset? Kickoff
)
{
    public static readonly RowLink None = new(LinkSureness.None, null, null, null, null);
}

/// <summary>A closing that the file brings along.</summary>
public sealed record ImportClosing(decimal? Odds, decimal? FairOdds, ClosingMethod Method, ClosingGrade? Grade)
{
    public DateTimeOffset? SeenAt { get; init; }
    public DateTimeOffset? Kickoff { get; init; }
    public MarginMethod? FairMethod { get; init; }
    public decimal? Line { get; init; }

    /// <summary>The bookmaker whose price it is; null when the file does not say.</summary>
    public string? Reference { get; init; }
    public double? Win { get; init; }
    public double? HalfWin { get; init; }
    public double? Push { get; init; }
    public double? HalfLoss { get; init; }
    public decimal? ClvPercent { get; init; }
    public decimal? ClvFairPercent { get; init; }
}

/// <summary>A bet as a row says it, checked by the same rules as a typed one.</summary>
public sealed record ImportBet(BetDraft Draft)
{
    public BetResult? Result { get; init; }
    public decimal? Profit { get; init; }
    public SettledBy? SettledBy { get; init; }
    public DateTimeOffset? SettledAt { get; init; }
    public DateTimeOffset? PlacedAt { get; init; }
    public ImportClosing? Closing { get; init; }
    public ClvReason? Reason { get; init; }

    /// <summary>When the closing, or the reason why there is none, was found.</summary>
    public DateTimeOffset? CalculatedAt { get; init; }

    /// <summary>The teams the row names, for finding the match.</summary>
    public (string Home, string Away)? Teams { get; init; }
    public bool HasTime { get; init; } = true;
}

/// <summary>A row of the file and what becomes of it.</summary>
/// <param name="Line">The line it starts on, from 1.</param>
/// <param name="Bet">Null when the row is refused.</param>
public sealed record ImportRow(
    int Line,
    ImportBet? Bet,
    IReadOnlyList<CellFault> Faults,
    IReadOnlyList<RowRemark> Remarks
)
{
    public RowFate Fate { get; init; } = RowFate.New;
    public RowLink Link { get; init; } = RowLink.None;

    /// <summary>Of what the row says; the second of two equal rows has another.</summary>
    public Guid Fingerprint { get; init; }
}
