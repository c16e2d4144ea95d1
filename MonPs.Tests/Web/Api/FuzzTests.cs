using System.Net;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using MonPs.Tests.Support;

namespace MonPs.Tests.Web.Api;

/// <summary>Whatever is sent, the API says what is wrong with it; it never fails and shows nothing of its inside.</summary>
public sealed class FuzzTests(WebFixture web) : ApiTest(web)
{
    // As text of JSON values: what a field may be sent as, from the likely to the hostile.
    private static readonly Gen<string> Value = Gen.Elements(
        "null",
        "true",
        "[]",
        "{}",
        "[[[[]]]]",
        "0",
        "-1",
        "1",
        "1.95",
        "1e400",
        "-1e-400",
        "1e28",
        "79228162514264337593543950335",
        "999999999999999999999999999999999999",
        "0.0000000000000000000000000001",
        "\"\"",
        "\" \"",
        "\"1,95\"",
        "\"1.95\"",
        "\"NaN\"",
        "\"Infinity\"",
        "\"0x10\"",
        "\"½\"",
        "\"١٢٣\"",
        "\"\\u0000\"",
        "\"a\\u0000b\"",
        "\"\\ud800\"",
        "\"\\u202e\"",
        "\"home\"",
        "\"Home\"",
        "\"Over\"",
        "\"win\"",
        "\"cash_out\"",
        "\"half_win\"",
        "\"totals\"",
        "\"h2h\"",
        "\"2026-08-22T19:00:00Z\"",
        "\"0001-01-01T00:00:00Z\"",
        "\"9999-12-31T23:59:59.9999999Z\"",
        "\"9999-12-31T23:59:59-14:00\"",
        "\"2026-02-30T10:00:00\"",
        "\"2026-03-29T02:30:00\"",
        "\"2026-08-22\"",
        "\"22/08/2026 21:00\"",
        "\"'; DROP TABLE manual_bets; --\"",
        "\"<script>alert(1)</script>\"",
        "\"%s%n{0}{9}\"",
        "[\"a\",\"a\"]",
        "[\"\\u0000\"]",
        "[1,2]",
        "[null]",
        $"\"{new string('x', 5000)}\"",
        $"[{string.Join(',', Enumerable.Repeat("\"t\"", 500))}]"
    );

    private static readonly Gen<string> Field = Gen.Elements(
        "match_id",
        "match_name",
        "sport",
        "kickoff_time",
        "market_type",
        "selection",
        "line",
        "bookmaker",
        "odds_obtained",
        "odds",
        "stake",
        "notes",
        "tags",
        "result",
        "profit_loss",
        "cash_out_amount",
        "closing_odds",
        "id",
        "version",
        "unknown",
        ""
    );

    private static readonly Gen<string> Change =
        from field in Field
        from value in Value
        select $"{JsonSerializer.Serialize(field)}:{value}";

    // A good bet with some fields said again (JSON's last one counts), or something that is no bet at all.
    private static readonly Gen<string> Sent = Gen.Frequency(
        (8, from changes in Change.NonEmptyListOf() select $"{{{Good},{string.Join(',', changes)}}}"),
        (4, from changes in Change.ListOf() select $"{{{string.Join(',', changes)}}}"),
        (1, Value),
        (
            1,
            Gen.Elements(
                "",
                "{",
                "[",
                "}{",
                "\"",
                "\u0000",
                "{\"stake\":",
                "{\"stake\":1}garbage",
                new string('[', 2000)
            )
        )
    );

    private static readonly Gen<string> Typed = Gen.OneOf(
        Gen.Elements(
            "",
            " ",
            "0",
            "-1",
            "1",
            "1.01",
            "2.70,2.30",
            "2.70,2.30,4.40",
            "1,1,1",
            "1e308,1e308",
            "NaN,NaN",
            "Infinity",
            "0.0001,2",
            "999999999,999999999",
            "1.0000000000000000000000001,1.5",
            ",,,,",
            "2.5",
            "2.25",
            "0.25",
            "1e-28",
            "99999",
            "power",
            "shin",
            "odds_ratio",
            "Shin ",
            "3",
            "all",
            "open",
            "-kickoff_time",
            "kickoff_time",
            "2026-08-21T19:00:00Z",
            "0001-01-01",
            "9999-12-31T23:59:59Z",
            "9999-12-31T23:59:59-14:00",
            "%",
            "_",
            "\\",
            "'",
            "\"",
            "\0",
            "\ud83d\ude00",
            "win",
            "A",
            "h2h",
            "totals",
            "2147483648",
            "9223372036854775808",
            new string('9', 400),
            new string('a', 3000)
        ),
        from odds in Gen.Choose(1, 40_000).NonEmptyListOf()
        select string.Join(
            ',',
            odds.Select(o => (o / 1000m).ToString(System.Globalization.CultureInfo.InvariantCulture))
        )
    );

    private static readonly Gen<string> Query =
        from path in Gen.Elements(
            "/api/fair",
            "/api/fair/totals",
            "/api/manual-bets/",
            "/api/manual-bets/stats",
            "/api/opportunities",
            "/api/statistics",
            "/api/statistics/luck",
            "/api/odds/matches"
        )
        from pairs in (
            from name in Gen.Elements(
                "odds",
                "method",
                "taken",
                "bankroll",
                "line",
                "over",
                "under",
                "price",
                "status",
                "sport",
                "market_type",
                "result",
                "bookmaker",
                "tag",
                "grade",
                "from",
                "to",
                "q",
                "limit",
                "offset",
                "sort"
            )
            from text in Typed
            select $"{name}={Uri.EscapeDataString(text)}"
        ).ListOf()
        select $"{path}?{string.Join('&', pairs)}";

    private static string Good => Bet().ToJsonString()[1..^1];

    [Fact]
    public void Any_body_of_a_new_bet_is_taken_or_refused_in_words() =>
        Holds(Sent, 400, body => Answered(HttpMethod.Post, Bets, body));

    [Fact]
    public async Task Any_change_of_a_bet_is_taken_or_refused_in_words()
    {
        var id = await Create(Bet());
        Holds(Sent, 400, body => Answered(HttpMethod.Put, $"{Bets}{id}", body));
    }

    [Fact]
    public void Any_query_is_answered_or_refused_in_words() =>
        Holds(Query, 600, query => Answered(HttpMethod.Get, query, null));

    [Fact]
    public void Any_way_to_start_a_run_is_taken_or_refused_in_words() =>
        Holds(
            from sports in Value
            from force in Value
            select $"{{\"sports\":{sports},\"force\":{force}}}",
            100,
            body => Answered(HttpMethod.Post, "/api/collector/runs", body)
        );

    private static void Holds(Gen<string> inputs, int times, Func<string, string?> fault) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(times).WithQuietOnSuccess(true),
            Prop.ForAll(inputs.ToArbitrary(), input => Assert.Null(fault(input)))
        );

    // FsCheck's properties are synchronous.
    private string? Answered(HttpMethod method, string path, string? body) =>
        Ask(method, path, body).GetAwaiter().GetResult();

    private async Task<string?> Ask(HttpMethod method, string path, string? body)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await Web.Http.SendAsync(request, Ct);
        var text = await answer.Content.ReadAsStringAsync(Ct);
        if (
            answer.StatusCode >= HttpStatusCode.InternalServerError
            || text.Contains("   at ", StringComparison.Ordinal)
        )
            return $"{(int)answer.StatusCode}: {text}";
        // An address that is too long is refused before anything of ours could speak.
        return
            answer.IsSuccessStatusCode
            || answer.StatusCode == HttpStatusCode.RequestUriTooLong
            || text.Contains("\"detail\"", StringComparison.Ordinal)
            ? null
            : $"{(int)answer.StatusCode} without a word";
    }
}
