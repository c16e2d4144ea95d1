namespace MonPs.Core.Demo;

/// <summary>The service's refusals, one rule each; null when the call passes.</summary>
static class DemoChecks
{
    static readonly string[] Featured = ["h2h", "spreads", "totals", "outrights", "h2h_lay", "outrights_lay"];
    static readonly string[] Elsewhere =
    [
        "btts",
        "draw_no_bet",
        "double_chance",
        "h2h_3_way",
        "alternate_totals",
        "alternate_spreads",
        "team_totals",
    ];
    static readonly string[] Regions = ["us", "us2", "us_dfs", "us_ex", "uk", "eu", "fr", "se", "au"];

    public static DemoAnswer? Key(DemoQuery query) =>
        query["apiKey"] is null ? DemoAnswer.Refused(401, "MISSING_KEY", "API key is missing") : null;

    public static DemoAnswer? Sport(string sport) =>
        DemoLeague.Find(sport) is null ? DemoAnswer.Refused(404, "UNKNOWN_SPORT", "Unknown sport") : null;

    public static DemoAnswer? Common(DemoQuery query) =>
        OneOf(query, "dateFormat", "INVALID_DATE_FORMAT", "iso", "unix")
        ?? EventIds(query)
        ?? Time(query, "commenceTimeFrom", "INVALID_COMMENCE_TIME_FROM")
        ?? Time(query, "commenceTimeTo", "INVALID_COMMENCE_TIME_TO");

    public static DemoAnswer? Odds(DemoQuery query) =>
        Bookmakers(query) ?? Markets(query) ?? OneOf(query, "oddsFormat", "INVALID_ODDS_FORMAT", "decimal", "american");

    public static DemoAnswer? DaysFrom(DemoQuery query) =>
        OneOf(query, "daysFrom", "INVALID_SCORES_DAYS_FROM", "1", "2", "3");

    public static DemoAnswer? OneOf(DemoQuery query, string name, string code, params string[] allowed) =>
        query[name] is { } value && !allowed.Contains(value) ? Invalid(code, $"Invalid {name}: {value}") : null;

    static DemoAnswer? Bookmakers(DemoQuery query)
    {
        if (query["bookmakers"] is null)
            return InRegions(query);
        var unknown = query
            .List("bookmakers")
            .Where(key => DemoBookmaker.Find(key) is null && !DemoBookmaker.Silent.Contains(key));
        return Unless(unknown, "INVALID_BOOKMAKERS", "Invalid bookmakers");
    }

    static DemoAnswer? InRegions(DemoQuery query) =>
        query["regions"] is null
            ? Invalid("MISSING_REGION", "Missing regions")
            : Unless(query.List("regions").Except(Regions), "INVALID_REGION", "Invalid regions");

    static DemoAnswer? Markets(DemoQuery query) =>
        Unless(query.Markets.Except(Featured).Except(Elsewhere), "INVALID_MARKET", "Invalid markets")
        ?? Unless(query.Markets.Intersect(Elsewhere), "INVALID_MARKET", "Markets not supported by this endpoint")
        ?? Combination(query);

    static DemoAnswer? Combination(DemoQuery query) =>
        query.Markets.Any(market => market.StartsWith("outrights", StringComparison.Ordinal))
            ? Invalid(
                "INVALID_MARKET_COMBO",
                "Invalid parameter combination. The given markets cannot be used with this sport."
            )
            : null;

    static DemoAnswer? EventIds(DemoQuery query) =>
        Unless(
            query.List("eventIds").Where(id => id.Length != 32 || !id.All(char.IsAsciiHexDigitLower)),
            "INVALID_EVENT_IDS",
            "Invalid event ids"
        );

    static DemoAnswer? Time(DemoQuery query, string name, string code) =>
        query.TryTime(name, out _) ? null : Invalid(code, $"Invalid {name}. The format is YYYY-MM-DDTHH:MM:SSZ");

    static DemoAnswer? Unless(IEnumerable<string> faulty, string code, string message) =>
        faulty.ToArray() is { Length: > 0 } found ? Invalid(code, $"{message}: {string.Join(',', found)}") : null;

    static DemoAnswer Invalid(string code, string message) => DemoAnswer.Refused(422, code, message);
}
