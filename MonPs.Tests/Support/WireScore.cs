using System.Globalization;
using System.Text.Json;

namespace MonPs.Tests.Support;

/// <summary>A row of /scores as the provider writes it: goals are strings, the list is not home first.</summary>
public sealed record WireScore(string Id, DateTimeOffset Kickoff, string? Home, string? Away)
{
    public bool Completed { get; init; } = true;
    public string HomeTeam { get; init; } = "Wolves";
    public string AwayTeam { get; init; } = "Arsenal";
    public DateTimeOffset? LastUpdate { get; init; }

    /// <summary>Null leaves the whole list out.</summary>
    public bool HasScores { get; init; } = true;

    public static string Json(params IEnumerable<WireScore> rows) =>
        JsonSerializer.Serialize(rows.Select(r => r.Row()));

    private object Row() =>
        new
        {
            id = Id,
            sport_key = "soccer_epl",
            sport_title = "EPL",
            commence_time = Instant(Kickoff),
            completed = Completed,
            home_team = HomeTeam,
            away_team = AwayTeam,
            scores = HasScores
                ? new[] { new { name = AwayTeam, score = Away }, new { name = HomeTeam, score = Home } }
                : null,
            last_update = Instant(LastUpdate ?? Kickoff.AddHours(2)),
        };

    private static string Instant(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
