namespace MonPs.Core.Matches;

/// <summary>
/// Which of several ids of one fixture is the match now (decision record 10). Pure. The provider gives a match moved by
/// hours or days a new id and lists both for up to six days; within ten days a league never plays the same teams at the same
/// ground twice, so the id seen later is the match. What has kicked off or was played is never linked to another.
/// </summary>
internal static class MatchLinks
{
    /// <summary>How far apart two kick-offs of one match may be announced.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromDays(10);

    /// <summary>Missing from the answers for so long, an id has vanished; a single answer may miss one that exists.</summary>
    public static readonly TimeSpan Vanished = TimeSpan.FromHours(2);

    /// <summary>Both listed and both priced for longer than a moved match ever was: two matches.</summary>
    public static readonly TimeSpan TwoMatches = TimeSpan.FromDays(7);

    public static IReadOnlyList<LinkDecision> Decide(IEnumerable<ListedFixture> ids, DateTimeOffset seenAt) =>
        [.. ids.GroupBy(id => id.Fixture).SelectMany(fixture => OfFixture([.. fixture], seenAt))];

    private static List<LinkDecision> OfFixture(IReadOnlyList<ListedFixture> ids, DateTimeOffset seenAt)
    {
        var decisions = ids.Where(id => id.CommenceTime > seenAt && !id.IsCompleted)
            .Select(id => Successor(id, ids, seenAt))
            .OfType<LinkDecision>()
            .ToList();
        var superseded = decisions.Where(d => d.Head is not null).Select(d => d.Id).ToHashSet(StringComparer.Ordinal);
        // The one that came back while its successor vanished is the match again.
        var back = ids.Where(id => id is { IsListed: true, SupersededBy: { } head } && superseded.Contains(head))
            .Where(id => decisions.TrueForAll(d => d.Id != id.Id))
            .Select(id => new LinkDecision(id.Id, null, LinkAction.Unlinked));
        return [.. decisions, .. back];
    }

    private static LinkDecision? Successor(ListedFixture id, IReadOnlyList<ListedFixture> all, DateTimeOffset seenAt)
    {
        var head = all.FirstOrDefault(other => other.Id == id.SupersededBy);
        if (head is not null && AreTwo(id, head, seenAt))
            return new(id.Id, null, LinkAction.Separated);
        // A successor that is only missing for a moment stays the match.
        if (head is not null && !IsGone(head, seenAt) && !head.IsListed)
            return null;
        var next = all.Where(other => Supersedes(other, id, seenAt)).MaxBy(other => (other.FirstSeenAt, other.Id));
        return next is null || next.Id == id.SupersededBy ? null : new(id.Id, next.Id, LinkAction.Linked);
    }

    private static bool Supersedes(ListedFixture other, ListedFixture id, DateTimeOffset seenAt) =>
        other.Id != id.Id
        && other is { IsListed: true, IsCompleted: false }
        && (other.CommenceTime - id.CommenceTime).Duration() <= Window
        && !id.ApartFrom.Contains(other.Id)
        && !AreTwo(id, other, seenAt)
        && other.FirstSeenAt.CompareTo(id.FirstSeenAt) switch
        {
            > 0 => true,
            // First seen together, nothing tells the new one from the old: what vanishes or has no price is the old one.
            0 => IsGone(id, seenAt) || (id.IsPriced == false && other.IsPriced == true),
            _ => IsGone(id, seenAt),
        };

    private static bool IsGone(ListedFixture id, DateTimeOffset seenAt) =>
        !id.IsListed && seenAt - (id.LastListedAt ?? id.FirstSeenAt) >= Vanished;

    private static bool AreTwo(ListedFixture one, ListedFixture other, DateTimeOffset seenAt) =>
        one.IsPriced == true
        && other.IsPriced == true
        && seenAt - (one.FirstSeenAt > other.FirstSeenAt ? one : other).FirstSeenAt > TwoMatches;
}
