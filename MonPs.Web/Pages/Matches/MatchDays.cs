using MonPs.Core.Opportunities;
using MonPs.Web.Culture;

namespace MonPs.Web.Pages.Matches;

/// <summary>The matches of one league on one day of the user's calendar.</summary>
public sealed record LeagueDay(string Sport, IReadOnlyList<BoardMatch> Matches);

/// <summary>One day of the user's calendar.</summary>
public sealed record MatchDay(DateOnly Day, IReadOnlyList<LeagueDay> Leagues);

/// <summary>Puts matches under their day and league, in the order of the first kick-off of each.</summary>
public static class MatchDays
{
    /// <param name="matches">The next kick-off first.</param>
    /// <param name="zone">Whose midnight divides the days.</param>
    public static IReadOnlyList<MatchDay> Of(IEnumerable<BoardMatch> matches, UserZone zone) =>
        [
            .. matches
                .GroupBy(one => DateOnly.FromDateTime(zone.At(one.Match.CommenceTime).DateTime))
                .Select(day => new MatchDay(
                    day.Key,
                    [.. day.GroupBy(one => one.Match.Sport).Select(league => new LeagueDay(league.Key, [.. league]))]
                )),
        ];
}
