using System.Globalization;
using System.Text.Json;
using MonPs.Core.Bets;

namespace MonPs.Web.Pages.BetPage;

/// <summary>One move of a bet's match: when we learned of it, and the kick-off before and after.</summary>
public sealed record MatchMove(DateTimeOffset At, DateTimeOffset From, DateTimeOffset To)
{
    /// <summary>The moves in a bet's history, in the order they came.</summary>
    public static IReadOnlyList<MatchMove> Of(IEnumerable<BetRevision> history) =>
        [.. history.Where(r => r.Action == "moved").OrderBy(r => r.Id).Select(Read).OfType<MatchMove>()];

    // A match that came back under another id at the same time has not moved.
    private static MatchMove? Read(BetRevision revision)
    {
        using var changes = JsonDocument.Parse(revision.Changes);
        return
            changes.RootElement.TryGetProperty("kickoff_time", out var kickoff)
            && Instant(kickoff[0]) is { } from
            && Instant(kickoff[1]) is { } to
            ? new(revision.At, from, to)
            : null;
    }

    private static DateTimeOffset? Instant(JsonElement value) =>
        DateTimeOffset.TryParse(value.GetString(), CultureInfo.InvariantCulture, out var instant) ? instant : null;
}
