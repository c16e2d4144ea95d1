using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace MonPs.Tests.Web.Api;

/// <summary>What may be sent to the API, from the likely to the hostile.</summary>
internal static class ApiInputs
{
    // As text of JSON values: what a field may be sent as, from the likely to the hostile.
    public static readonly Gen<string> Value = Gen.Elements(
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
    public static Gen<string> Bodies(string good) =>
        Gen.Frequency(
            (8, from changes in Change.NonEmptyListOf() select $"{{{good},{string.Join(',', changes)}}}"),
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

    public static readonly Gen<string> Query =
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
}
