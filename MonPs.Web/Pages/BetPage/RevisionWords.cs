using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Localization;
using MonPs.Core.Bets;
using MonPs.Core.Closing;
using MonPs.Core.Data;
using MonPs.Core.Language;
using MonPs.Core.OddsApi;
using MonPs.Web.Culture;
using MonPs.Web.Pages.Shared;

namespace MonPs.Web.Pages.BetPage;

/// <summary>A change of a bet in words: "Mise : 10,00 → 12,00".</summary>
public static class RevisionWords
{
    // What follows from other fields is not worth a line of its own.
    private static readonly HashSet<string> Hidden = new(StringComparer.Ordinal)
    {
        "settled_by",
        "settled_at",
        "closing_kickoff",
        "closing_fair_method",
        "closing_seen_at",
        "closing_reference",
        "clv_calculated_at",
        "closing_fair_odds",
        "deleted_at",
        "match_id",
        "moved_from",
        "line",
    };

    public static IReadOnlyList<string> Of(BetRevision revision, IStringLocalizer texts, UserZone zone)
    {
        using var changes = JsonDocument.Parse(revision.Changes);
        return
        [
            .. changes
                .RootElement.EnumerateObject()
                .Where(change => !Hidden.Contains(change.Name) && !SaysNothing(change.Value))
                .Select(change => Words(change, texts, zone)),
        ];
    }

    // A new bet without tags has an empty list of them.
    private static bool SaysNothing(JsonElement change) =>
        change[0].ValueKind == JsonValueKind.Null
        && change[1].ValueKind == JsonValueKind.Array
        && change[1].GetArrayLength() == 0;

    private static string Words(JsonProperty change, IStringLocalizer texts, UserZone zone)
    {
        var (before, after) = (change.Value[0], change.Value[1]);
        var name = texts[$"Bet.Field.{change.Name}"].Value;
        var now = Value(change.Name, after, texts, zone);
        return before.ValueKind == JsonValueKind.Null
            ? texts["Bet.Change.Set", name, now]
            : texts["Bet.Change", name, Value(change.Name, before, texts, zone), now];
    }

    private static string Value(string field, JsonElement value, IStringLocalizer texts, UserZone zone) =>
        value.ValueKind switch
        {
            JsonValueKind.Null => "–",
            JsonValueKind.Array => TagText.Write(value.EnumerateArray().Select(tag => tag.GetString() ?? "")),
            JsonValueKind.Number => Formats.Odds(value.GetDecimal(), CultureInfo.CurrentCulture),
            _ => Text(field, value.GetString() ?? "", texts, zone),
        };

    private static string Text(string field, string text, IStringLocalizer texts, UserZone zone) =>
        field switch
        {
            "result" when SnakeCase.TryParse<BetResult>(text, out var result) => texts.Result(result),
            "clv_reason" when SnakeCase.TryParse<ClvReason>(text, out var reason) => BetWords.Sentence(reason),
            "closing_method" when SnakeCase.TryParse<ClosingMethod>(text, out var method) => texts[
                $"Bet.Method.{method}"
            ],
            "market" => texts[$"Bet.Market.{text}"],
            "selection" => Selection(text, texts),
            "bookmaker" => BookmakerNames.Title(text),
            "sport" => LeagueTitle.Of(text),
            "match_name" => MatchTitle.Of(text),
            "kickoff_time" when DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var at) =>
                Instants.Write(at, zone, CultureInfo.CurrentCulture, InstantForm.Full),
            _ => text,
        };

    private static string Selection(string text, IStringLocalizer texts)
    {
        var line =
            text.Split(' ') is [_, var number] && TypedNumber.TryRead(number, out var read) ? read : (decimal?)null;
        return BetSelection.TryOutcomeOf(text) is { } outcome ? texts.Selection(outcome, line, null) : text;
    }
}
