using System.Collections.Concurrent;

namespace MonPs.Core.Odds;

/// <summary>
/// The latest answer of every league, as this process stored it: a price that moved since then starts a row, and its last row need not
/// be looked up. Another process may have stored a later one; a match remembers the fingerprint of its latest answer, and only
/// when that is the one kept here is anything concluded from it.
/// </summary>
internal sealed class LatestPrices
{
    private readonly ConcurrentDictionary<string, LeaguePrices> leagues = new(StringComparer.Ordinal);

    public LeaguePrices Of(string sport) => leagues.GetValueOrDefault(sport, LeaguePrices.None);

    public void Keep(string sport, LeaguePrices prices) => leagues[sport] = prices;
}

/// <summary>What one answer said of a league, and of each of its matches as a whole.</summary>
internal sealed class LeaguePrices(IReadOnlyCollection<SeenH2h> h2h, IReadOnlyCollection<SeenTotals> totals)
{
    public static readonly LeaguePrices None = new([], []);

    private readonly Dictionary<(string, string), SeenH2h> h2h = h2h.ToDictionary(q => (q.MatchId, q.Bookmaker));
    private readonly Dictionary<(string, string, decimal), SeenTotals> totals = totals.ToDictionary(q =>
        (q.MatchId, q.Bookmaker, q.Line)
    );

    /// <summary>By match; a match without quotes has none.</summary>
    public IReadOnlyDictionary<string, Guid> Fingerprints { get; } = AnswerFingerprint.Of(h2h, totals);

    /// <summary>Whether the bookmaker quotes another price now for the same.</summary>
    public bool HasMoved(SeenH2h now) =>
        h2h.TryGetValue((now.MatchId, now.Bookmaker), out var before)
        && (before.HomeOdds, before.DrawOdds, before.AwayOdds) != (now.HomeOdds, now.DrawOdds, now.AwayOdds);

    /// <inheritdoc cref="HasMoved(SeenH2h)"/>
    public bool HasMoved(SeenTotals now) =>
        totals.TryGetValue((now.MatchId, now.Bookmaker, now.Line), out var before)
        && (before.OverOdds, before.UnderOdds) != (now.OverOdds, now.UnderOdds);
}
