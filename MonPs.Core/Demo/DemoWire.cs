using System.Text.Json.Serialization;

namespace MonPs.Core.Demo;

// The Odds API's own spelling (contract: "Responses"). Times are `object` because `dateFormat` chooses between ISO text and
// Unix seconds. These records are deliberately not the client's: a mistake shared by both would never show.

sealed record DemoWireSport(
    [property: JsonPropertyName("key")] string Key,
    [property: JsonPropertyName("group")] string Group,
    [property: JsonPropertyName("title")] string Title,
    [property: JsonPropertyName("description")] string Description,
    [property: JsonPropertyName("active")] bool Active,
    [property: JsonPropertyName("has_outrights")] bool HasOutrights
);

sealed record DemoWireEvent(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("sport_key")] string SportKey,
    [property: JsonPropertyName("sport_title")] string SportTitle,
    [property: JsonPropertyName("commence_time")] object CommenceTime,
    [property: JsonPropertyName("home_team")] string HomeTeam,
    [property: JsonPropertyName("away_team")] string AwayTeam
);

sealed record DemoWireEventOdds(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("sport_key")] string SportKey,
    [property: JsonPropertyName("sport_title")] string SportTitle,
    [property: JsonPropertyName("commence_time")] object CommenceTime,
    [property: JsonPropertyName("home_team")] string HomeTeam,
    [property: JsonPropertyName("away_team")] string AwayTeam,
    [property: JsonPropertyName("bookmakers")] IReadOnlyList<DemoWireBookmaker> Bookmakers
);

sealed record DemoWireBookmaker(
    [property: JsonPropertyName("key")] string Key,
    [property: JsonPropertyName("title")] string Title,
    [property: JsonPropertyName("last_update")] object LastUpdate,
    [property: JsonPropertyName("markets")] IReadOnlyList<DemoWireMarket> Markets
);

sealed record DemoWireMarket(
    [property: JsonPropertyName("key")] string Key,
    [property: JsonPropertyName("last_update")] object LastUpdate,
    [property: JsonPropertyName("outcomes")] IReadOnlyList<DemoWireOutcome> Outcomes
);

sealed record DemoWireOutcome(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("price")] decimal Price,
    [property: JsonPropertyName("point"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        decimal? Point = null
);

sealed record DemoWireEventScores(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("sport_key")] string SportKey,
    [property: JsonPropertyName("sport_title")] string SportTitle,
    [property: JsonPropertyName("commence_time")] object CommenceTime,
    [property: JsonPropertyName("completed")] bool Completed,
    [property: JsonPropertyName("home_team")] string HomeTeam,
    [property: JsonPropertyName("away_team")] string AwayTeam,
    [property: JsonPropertyName("scores")] IReadOnlyList<DemoWireScore>? Scores,
    [property: JsonPropertyName("last_update")] object? LastUpdate
);

sealed record DemoWireScore(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("score")] string Score
);

sealed record DemoWireError(
    [property: JsonPropertyName("message")] string Message,
    [property: JsonPropertyName("error_code")] string ErrorCode,
    [property: JsonPropertyName("details_url")] string DetailsUrl
);
