using MonPs.Core.Closing;
using MonPs.Core.Odds;

namespace MonPs.Core.Bets;

/// <summary>The four chips of the list: Tous, En attente, Terminés, CLV positif.</summary>
public enum BetStatus
{
    All,
    Pending,
    Settled,
    ClvPositive,
}

/// <summary>Which bets a list, a figure or an export is about; a null field does not restrict.</summary>
public sealed record BetFilter
{
    public BetStatus Status { get; init; }
    public string? Sport { get; init; }
    public Market? Market { get; init; }
    public BetResult? Result { get; init; }
    public string? Bookmaker { get; init; }
    public string? Tag { get; init; }
    public ClosingGrade? Grade { get; init; }

    /// <summary>Who settled it; <see cref="Bets.SettledBy.Score"/> = the automatic results.</summary>
    public SettledBy? SettledBy { get; init; }

    /// <summary>Kick-off at or after.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Kick-off before.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>Words sought in the match, the selection, the bookmaker, the notes and the tags; all must be there.</summary>
    public string? Search { get; init; }
}
