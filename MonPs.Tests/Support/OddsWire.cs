using System.Globalization;
using System.Text.Json.Nodes;

namespace MonPs.Tests.Support;

/// <summary>Builds answers of /odds in the provider's shape for one match: Arsenal against Everton, in the Premier League.</summary>
static class OddsWire
{
    public const string Sport = "soccer_epl";
    public const string MatchId = "a1b2c3d4e5f60718293a4b5c6d7e8f90";

    /// <param name="kickoff">As the provider announces it.</param>
    /// <param name="updated">The provider's time of the prices.</param>
    /// <param name="over">Pinnacle's Over 3.0.</param>
    public static string Answer(DateTimeOffset kickoff, DateTimeOffset updated, decimal over) =>
        new JsonArray(
            new JsonObject
            {
                ["id"] = MatchId,
                ["sport_key"] = Sport,
                ["sport_title"] = "EPL",
                ["commence_time"] = Instant(kickoff),
                ["home_team"] = "Arsenal",
                ["away_team"] = "Everton",
                ["bookmakers"] = new JsonArray(
                    Bookmaker("pinnacle", updated, 1.55m, over),
                    Bookmaker("unibet_fr", updated, 1.6m, over - 0.05m)
                ),
            }
        ).ToJsonString();

    private static JsonObject Bookmaker(string key, DateTimeOffset updated, decimal home, decimal over) =>
        new()
        {
            ["key"] = key,
            ["title"] = key,
            ["last_update"] = Instant(updated),
            ["markets"] = new JsonArray(
                Market("h2h", updated, [("Everton", 6.2m, null), ("Arsenal", home, null), ("Draw", 4.3m, null)]),
                Market("totals", updated, [("Over", over, 3.0m), ("Under", 1.98m, 3.0m)])
            ),
        };

    private static JsonObject Market(string key, DateTimeOffset updated, (string, decimal, decimal?)[] outcomes) =>
        new()
        {
            ["key"] = key,
            ["last_update"] = Instant(updated),
            ["outcomes"] = new JsonArray([.. outcomes.Select(Outcome)]),
        };

    private static JsonObject Outcome((string Name, decimal Price, decimal? Point) outcome)
    {
        var json = new JsonObject { ["name"] = outcome.Name, ["price"] = outcome.Price };
        if (outcome.Point is { } point)
            json["point"] = point;
        return json;
    }

    private static string Instant(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
