using System.Globalization;

namespace MonPs.Core.OddsApi;

/// <summary>Addresses of the endpoints, relative to the base URL and without the key (so they may be logged).</summary>
static class OddsApiAddress
{
    public static string Sports(bool all) => all ? "sports?all=true" : "sports";

    public static string Events(string sportKey) => $"{Sport(sportKey)}/events";

    public static string Odds(string sportKey, OddsRequest request) =>
        $"{Sport(sportKey)}/odds?oddsFormat=decimal&dateFormat=iso"
        + List("markets", request.Markets)
        + List("bookmakers", request.Bookmakers)
        + Instant("commenceTimeFrom", request.CommenceTimeFrom)
        + Instant("commenceTimeTo", request.CommenceTimeTo);

    public static string Scores(string sportKey, int? daysFrom) =>
        daysFrom is { } days
            ? string.Create(CultureInfo.InvariantCulture, $"{Sport(sportKey)}/scores?daysFrom={days}")
            : $"{Sport(sportKey)}/scores";

    public static Uri Absolute(OddsApiOptions options, string address)
    {
        var root = options.BaseUrl.AbsoluteUri.TrimEnd('/');
        var key = Uri.EscapeDataString(options.ApiKey.Trim());
        return new Uri($"{root}/{address}{(address.Contains('?') ? '&' : '?')}apiKey={key}");
    }

    // A key that cannot exist is refused here: the provider's answer would be the same, and "../" must not travel.
    static string Sport(string key) =>
        key.Length > 0 && key.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-')
            ? $"sports/{key}"
            : throw new OddsApiException(OddsApiError.LeagueUnknown, $"'{key}' is not a sport key");

    // Blanks inside a list are answered with 422, hence the trimming; commas must stay readable, hence no escaping of them.
    static string List(string name, IReadOnlyList<string> values)
    {
        var keys = values.Select(value => value.Trim()).Where(value => value.Length > 0).Select(Uri.EscapeDataString);
        var list = string.Join(',', keys);
        return list.Length == 0 ? "" : $"&{name}={list}";
    }

    // Fractions of a second are answered with 422 INVALID_COMMENCE_TIME_FROM.
    static string Instant(string name, DateTimeOffset? value) =>
        value is { } instant
            ? $"&{name}={instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}"
            : "";
}
