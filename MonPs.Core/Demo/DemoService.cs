namespace MonPs.Core.Demo;

/// <summary>
/// The simulated market as The Odds API v4 would answer it. Pure: the same call at the same instant gives the same answer.
/// `upcoming` as a sport and the per-event and historical endpoints are not imitated: MonPs never calls them.
/// </summary>
public sealed class DemoService(DemoMarket market)
{
    public static DemoAnswer Sports(DemoQuery query) =>
        DemoChecks.Key(query)
        ?? DemoChecks.OneOf(query, "all", "INVALID_ALL_SPORTS_PARAM", "true", "false")
        ?? DemoAnswer.Ok([.. Leagues(query["all"] == "true").Select(Sport)], 0);

    public DemoAnswer Events(string sport, DemoQuery query, DateTimeOffset now) =>
        DemoChecks.Key(query)
        ?? DemoChecks.Sport(sport)
        ?? DemoChecks.Common(query)
        ?? DemoAnswer.Ok([.. Listed(sport, query, now).Select(fixture => Event(fixture, query))], 0);

    /// <summary>Costs markets × regions, nothing when no event is returned.</summary>
    public DemoAnswer Odds(string sport, DemoQuery query, DateTimeOffset now) =>
        DemoChecks.Key(query)
        ?? DemoChecks.Sport(sport)
        ?? DemoChecks.Common(query)
        ?? DemoChecks.Odds(query)
        ?? OddsOf(sport, query, now);

    /// <summary>Live and upcoming matches; with `daysFrom` also the completed ones of so many days. Costs 1, or 2.</summary>
    public DemoAnswer Scores(string sport, DemoQuery query, DateTimeOffset now) =>
        DemoChecks.Key(query)
        ?? DemoChecks.Sport(sport)
        ?? DemoChecks.Common(query)
        ?? DemoChecks.DaysFrom(query)
        ?? DemoAnswer.Ok(new DemoScoreBoard(market, query, now).Of(sport), query["daysFrom"] is null ? 1 : 2);

    DemoAnswer OddsOf(string sport, DemoQuery query, DateTimeOffset now)
    {
        var board = new DemoOddsBoard(market, query, now);
        DemoWireEventOdds[] rows = [.. Listed(sport, query, now).Select(board.Of)];
        return DemoAnswer.Ok(rows, rows.Length == 0 ? 0 : query.Markets.Length * query.ChargedRegions);
    }

    IEnumerable<DemoFixture> Listed(string sport, DemoQuery query, DateTimeOffset now) =>
        DemoLeague.Find(sport) is { IsActive: true } league
            ? market.Schedule.Listed(league, now).Where(query.Includes)
            : [];

    static IEnumerable<DemoLeague> Leagues(bool all) =>
        all ? DemoLeague.Played.Append(DemoLeague.Resting) : DemoLeague.Played;

    static DemoWireSport Sport(DemoLeague league) =>
        new(league.Key, "Soccer", league.Title, league.Description, league.IsActive, false);

    static DemoWireEvent Event(DemoFixture of, DemoQuery query) =>
        new(of.Id, of.League.Key, of.League.Title, query.Time(of.Kickoff), of.HomeTeam, of.AwayTeam);
}
