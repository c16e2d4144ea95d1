using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;

namespace MonPs.Tests.Support;

/// <summary>What the provider would answer: key, parameters, credits, then data. Written from the contract, not from the client.</summary>
sealed class FakeOddsApiRules
{
    const int MonthlyCredits = 500;
    static readonly string[] FeaturedMarkets = ["h2h", "spreads", "totals", "outrights", "h2h_lay", "outrights_lay"];

    // Not keys, or keys of the past: one of them refuses the whole call.
    static readonly string[] WrongBookmakers = ["bet365", "winamax", "betclic", "bwin", "caesars", "unibet_eu"];

    readonly Lock _counting = new();

    public FakeOddsApiData Data { get; } = new();

    public int Remaining { get; set; } = MonthlyCredits;

    public int Used { get; set; }

    public ConcurrentQueue<FakeCharge> Charges { get; } = new();

    public FakeAnswer Answer(FakeRequest request, string? acceptedKey) =>
        RefusedKey(request["apiKey"], acceptedKey) ?? Route(request);

    static FakeAnswer? RefusedKey(string? key, string? accepted)
    {
        if (string.IsNullOrEmpty(key))
            return FakeAnswer.Error(401, "MISSING_KEY", "API key is missing");
        return accepted is null || key == accepted
            ? null
            : FakeAnswer.Error(401, "INVALID_KEY", "API key is not valid. Get an API key at https://the-odds-api.com");
    }

    FakeAnswer Route(FakeRequest request)
    {
        if (request.Path == "/sports")
            return Sports(request);
        var parts = request.Path.Split('/');
        if (parts is not ["", "sports", var sport, "odds" or "events" or "scores"])
            return FakeAnswer.Page("<h1>Not found</h1>", 404);
        if (!Data.Knows(sport))
            return FakeAnswer.Error(404, "UNKNOWN_SPORT", "Unknown sport");
        return parts[3] switch
        {
            "odds" => Odds(sport, request),
            "scores" => Scores(sport, request),
            _ => Charged(request.Path, Data.EventsOf(sport, request), 0),
        };
    }

    FakeAnswer Sports(FakeRequest request) =>
        request["all"] is null or "true" or "false"
            ? Charged(request.Path, Data.SportsFor(request["all"] == "true"), 0)
            : FakeAnswer.Error(422, "INVALID_ALL_SPORTS_PARAM");

    FakeAnswer Scores(string sport, FakeRequest request) =>
        request["daysFrom"] is null or "1" or "2" or "3"
            ? Charged(request.Path, Data.ScoresOf(sport), request["daysFrom"] is null ? 1 : 2)
            : FakeAnswer.Error(422, "INVALID_SCORES_DAYS_FROM");

    FakeAnswer Odds(string sport, FakeRequest request)
    {
        if (RefusedParameter(request) is { } refusal)
            return refusal;
        var events = Data.OddsOf(sport, request);
        var regions = request["bookmakers"] is null
            ? request["regions"]!.Split(',').Length
            : (request.Bookmakers.Count + 9) / 10;
        return Charged(request.Path, events, events.Count == 0 ? 0 : Math.Max(1, request.Markets.Count) * regions);
    }

    static FakeAnswer? RefusedParameter(FakeRequest request)
    {
        var wrongMarkets = request.Markets.Except(FeaturedMarkets).ToList();
        if (wrongMarkets.Count > 0)
            return FakeAnswer.Error(422, "INVALID_MARKET", $"Invalid markets: {string.Join(',', wrongMarkets)}");
        if (request["bookmakers"] is null && request["regions"] is null)
            return FakeAnswer.Error(422, "MISSING_REGION");
        if (request.Bookmakers.Any(key => WrongBookmakers.Contains(key) || key.Length == 0 || key.Contains(' ')))
            return FakeAnswer.Error(422, "INVALID_BOOKMAKERS");
        if (!IsInstant(request["commenceTimeFrom"]))
            return FakeAnswer.Error(422, "INVALID_COMMENCE_TIME_FROM");
        return IsInstant(request["commenceTimeTo"]) ? null : FakeAnswer.Error(422, "INVALID_COMMENCE_TIME_TO");
    }

    static bool IsInstant(string? text) =>
        text is null
        || DateTime.TryParseExact(
            text,
            "yyyy-MM-dd'T'HH:mm:ss'Z'",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out _
        );

    FakeAnswer Charged(string path, JsonArray rows, int cost)
    {
        lock (_counting)
        {
            if (cost > Remaining)
                return FakeAnswer.Error(
                    401,
                    "OUT_OF_USAGE_CREDITS",
                    "Usage quota has been reached. See usage plans at https://the-odds-api.com"
                );
            Remaining -= cost;
            Used += cost;
            Charges.Enqueue(new(path, cost));
            return FakeAnswer.Json(FakeOddsApiData.Text(rows)).WithCredits(Remaining, Used, cost);
        }
    }
}
