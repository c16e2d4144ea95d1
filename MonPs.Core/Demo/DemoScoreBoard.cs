using System.Globalization;

namespace MonPs.Core.Demo;

/// <summary>The scores of one answer: upcoming matches without, matches in play with the score so far, completed ones.</summary>
sealed class DemoScoreBoard(DemoMarket market, DemoQuery query, DateTimeOffset now)
{
    public DemoWireEventScores[] Of(string sport)
    {
        if (DemoLeague.Find(sport) is not { IsActive: true } league)
            return [];
        var days = int.Parse(query["daysFrom"] ?? "0", CultureInfo.InvariantCulture);
        var done = market.Schedule.Between(league, now.AddDays(-days), now - DemoMatchClock.Listed);
        var open = market.Schedule.Listed(league, now).Where(fixture => days > 0 || !IsOver(fixture));
        return [.. (days > 0 ? done : []).Concat(open).Where(query.Includes).Select(Row)];
    }

    DemoWireEventScores Row(DemoFixture of) =>
        new(
            of.Id,
            of.League.Key,
            of.League.Title,
            query.Time(of.Kickoff),
            IsOver(of),
            of.HomeTeam,
            of.AwayTeam,
            of.Kickoff > now ? null : Scores(of, market.Truth.ScoreAt(of, now)),
            of.Kickoff > now ? null : query.Time(IsOver(of) ? of.Kickoff + DemoMatchClock.Length : now)
        );

    bool IsOver(DemoFixture fixture) => DemoMatchClock.Played(fixture.Kickoff, now) >= 1;

    // Alphabetical, not home first: whoever reads the scores by position is wrong half the time, as on the real wire.
    static DemoWireScore[] Scores(DemoFixture fixture, DemoScore score) =>
        [
            .. new[] { Score(fixture.HomeTeam, score.Home), Score(fixture.AwayTeam, score.Away) }.OrderBy(
                each => each.Name,
                StringComparer.Ordinal
            ),
        ];

    static DemoWireScore Score(string team, int goals) => new(team, goals.ToString(CultureInfo.InvariantCulture));
}
