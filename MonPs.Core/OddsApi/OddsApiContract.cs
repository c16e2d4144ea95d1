namespace MonPs.Core.OddsApi;

// The provider's wire format, property by property (snake_case on the wire). A parameter with a default may be absent
// or null there; one without must be present, else the whole answer is refused as UnexpectedShape.

/// <summary>A row of /sports.</summary>
public sealed record SportDto(
    string Key,
    string Title,
    bool Active,
    string? Group = null,
    string? Description = null,
    bool HasOutrights = false
);

/// <summary>A row of /events. Teams are null for outright events. The id changes when a fixture moves far.</summary>
public sealed record EventDto(
    string Id,
    string SportKey,
    DateTimeOffset CommenceTime,
    string? SportTitle = null,
    string? HomeTeam = null,
    string? AwayTeam = null
);

/// <summary>A row of /odds. <paramref name="Bookmakers"/> may be empty. In-play events come along without a flag.</summary>
public sealed record EventOddsDto(
    string Id,
    string SportKey,
    DateTimeOffset CommenceTime,
    IReadOnlyList<BookmakerDto> Bookmakers,
    string? SportTitle = null,
    string? HomeTeam = null,
    string? AwayTeam = null
);

/// <summary>Identify by <paramref name="Key"/>: titles repeat and change. <paramref name="LastUpdate"/> is deprecated.</summary>
public sealed record BookmakerDto(
    string Key,
    IReadOnlyList<MarketDto> Markets,
    string? Title = null,
    DateTimeOffset? LastUpdate = null
);

/// <summary><paramref name="LastUpdate"/> = when the provider last saw this market at the bookmaker, not when it moved.</summary>
public sealed record MarketDto(string Key, IReadOnlyList<OutcomeDto> Outcomes, DateTimeOffset? LastUpdate = null);

/// <summary>h2h: a team's name or "Draw"; totals: "Over" or "Under" with the line in <paramref name="Point"/>.</summary>
/// <param name="Name">Match by name: the order of outcomes is alphabetical, not home first.</param>
/// <param name="Price">Decimal odds.</param>
/// <param name="Point">The line (totals) or handicap (spreads); null for h2h.</param>
/// <param name="Description">Who a player prop is about; null elsewhere.</param>
public sealed record OutcomeDto(string Name, decimal Price, decimal? Point = null, string? Description = null);

/// <summary>A row of /scores. Upcoming: <paramref name="Scores"/> and <paramref name="LastUpdate"/> are null.</summary>
public sealed record ScoreDto(
    string Id,
    string SportKey,
    DateTimeOffset CommenceTime,
    bool Completed,
    string? SportTitle = null,
    string? HomeTeam = null,
    string? AwayTeam = null,
    IReadOnlyList<TeamScoreDto>? Scores = null,
    DateTimeOffset? LastUpdate = null
);

/// <summary>A team's score, a string on the wire. The list is not home-first: match by name.</summary>
public sealed record TeamScoreDto(string Name, string? Score = null);

/// <summary>Body of a refusal. Route on <paramref name="ErrorCode"/>.</summary>
sealed record ErrorDto(string? Message = null, string? ErrorCode = null);
