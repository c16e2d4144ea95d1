using System.Globalization;
using System.Text;
using System.Text.Json;

namespace MonPs.Tests.Support;

/// <summary>Builds an event of /odds as the provider writes it: outcomes in alphabetical order, times in whole seconds.</summary>
public sealed class WireMatch(
    string id,
    DateTimeOffset kickoff,
    string sport = "soccer_epl",
    string home = "Wolves",
    string away = "Arsenal"
)
{
    private readonly List<object> bookmakers = [];

    public string Sport => sport;

    public static string Json(params IEnumerable<WireMatch> matches) =>
        JsonSerializer.Serialize(matches.Select(match => match.Row()));

    public static byte[] Bytes(params IEnumerable<WireMatch> matches) => Encoding.UTF8.GetBytes(Json(matches));

    /// <param name="updated">The provider's time of the price; null leaves it out.</param>
    public WireMatch H2h(
        string bookmaker,
        decimal homeOdds,
        decimal drawOdds,
        decimal awayOdds,
        DateTimeOffset? updated
    ) => With(bookmaker, "h2h", updated, [Outcome(away, awayOdds), Outcome("Draw", drawOdds), Outcome(home, homeOdds)]);

    public WireMatch Totals(string bookmaker, decimal line, decimal over, decimal under, DateTimeOffset? updated) =>
        With(bookmaker, "totals", updated, [Outcome("Over", over, line), Outcome("Under", under, line)]);

    private WireMatch With(string bookmaker, string market, DateTimeOffset? updated, object[] outcomes)
    {
        var last_update = updated is { } at ? Instant(at) : null;
        var markets = new[]
        {
            new
            {
                key = market,
                last_update,
                outcomes,
            },
        };
        bookmakers.Add(
            new
            {
                key = bookmaker,
                title = bookmaker,
                markets,
            }
        );
        return this;
    }

    private object Row() =>
        new
        {
            id,
            sport_key = sport,
            sport_title = sport,
            commence_time = Instant(kickoff),
            home_team = home,
            away_team = away,
            bookmakers,
        };

    private static object Outcome(string name, decimal price, decimal? point = null) =>
        point is null
            ? new { name, price }
            : new
            {
                name,
                price,
                point,
            };

    private static string Instant(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
