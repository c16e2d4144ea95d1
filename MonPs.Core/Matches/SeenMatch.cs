namespace MonPs.Core.Matches;

/// <summary>A match as one answer of the provider named it.</summary>
public sealed record SeenMatch(
    string Id,
    string SportKey,
    string HomeTeam,
    string AwayTeam,
    DateTimeOffset CommenceTime
)
{
    /// <summary>Whether any bookmaker quotes it; null in an answer without prices (/events).</summary>
    public bool? IsPriced { get; init; }
}
