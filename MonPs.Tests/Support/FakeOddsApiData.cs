using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MonPs.Tests.Support;

/// <summary>What <see cref="FakeOddsApi"/> was given to tell, cut to what a request asks for.</summary>
sealed class FakeOddsApiData
{
    // The provider sends real accents, not \u escapes.
    static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    static readonly string[] Leagues = ["soccer_epl", "soccer_spain_la_liga", "soccer_france_ligue_one"];

    public ConcurrentDictionary<string, string> Odds { get; } = new();

    public ConcurrentDictionary<string, string> Events { get; } = new();

    public ConcurrentDictionary<string, string> Scores { get; } = new();

    public string Sports { get; set; } =
        $"[{string.Join(',', Leagues.Select(key => $$"""{"key":"{{key}}","group":"Soccer","title":"{{key}}","description":"","active":true,"has_outrights":false}"""))}]";

    public static string Text(JsonArray rows) => rows.ToJsonString(Plain);

    public bool Knows(string sport) =>
        Leagues.Contains(sport)
        || Odds.ContainsKey(sport)
        || Events.ContainsKey(sport)
        || Scores.ContainsKey(sport)
        || Rows(Sports).Any(row => Text(row, "key") == sport);

    public JsonArray SportsFor(bool all) => Keep(Rows(Sports), row => all || row["active"]!.GetValue<bool>());

    public JsonArray ScoresOf(string sport) => Rows(Scores.GetValueOrDefault(sport));

    public JsonArray EventsOf(string sport, FakeRequest request)
    {
        var rows = Events.TryGetValue(sport, out var json) ? Rows(json) : Rows(Odds.GetValueOrDefault(sport));
        foreach (var row in rows)
            row!.AsObject().Remove("bookmakers");
        return Keep(rows, row => IsAskedFor(row, request));
    }

    public JsonArray OddsOf(string sport, FakeRequest request)
    {
        var rows = Keep(Rows(Odds.GetValueOrDefault(sport)), row => IsAskedFor(row, request));
        foreach (var row in rows)
            row!["bookmakers"] = Cut(row["bookmakers"]!.AsArray(), request);
        return rows;
    }

    static JsonArray Cut(JsonArray books, FakeRequest request)
    {
        var kept = Keep(books, book => IsIn(request.Bookmakers, Text(book, "key")));
        foreach (var book in kept)
            book!["markets"] = Keep(
                book["markets"]!.AsArray(),
                market => IsIn(MarketsOf(request), Text(market, "key"))
            );
        return Keep(kept, book => book["markets"]!.AsArray().Count > 0);
    }

    // Exchanges send their lay prices along with h2h without being asked.
    static IReadOnlyList<string> MarketsOf(FakeRequest request) =>
        request.Markets.Count == 0 ? ["h2h", "h2h_lay"]
        : request.Markets.Contains("h2h") ? [.. request.Markets, "h2h_lay"]
        : request.Markets;

    static bool IsIn(IReadOnlyList<string> asked, string? key) => asked.Count == 0 || asked.Contains(key);

    static bool IsAskedFor(JsonNode row, FakeRequest request)
    {
        var kickOff = Instant(Text(row, "commence_time"));
        return kickOff >= (Instant(request["commenceTimeFrom"]) ?? DateTimeOffset.MinValue)
            && kickOff <= (Instant(request["commenceTimeTo"]) ?? DateTimeOffset.MaxValue)
            && (request["eventIds"]?.Split(',').Contains(Text(row, "id")) ?? true);
    }

    static DateTimeOffset? Instant(string? text) =>
        text is null ? null : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    static string? Text(JsonNode? row, string name) => row?[name]?.GetValue<string>();

    static JsonArray Rows(string? json) => json is null ? [] : JsonNode.Parse(json)!.AsArray();

    static JsonArray Keep(JsonArray rows, Func<JsonNode, bool> wanted) =>
        [.. rows.Where(row => wanted(row!)).Select(row => row!.DeepClone())];
}
