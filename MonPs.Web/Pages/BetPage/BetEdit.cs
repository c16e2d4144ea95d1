using System.Globalization;
using MonPs.Core.Bets;
using MonPs.Core.Closing;
using MonPs.Core.Data;
using MonPs.Core.Language;
using MonPs.Core.OddsApi;
using MonPs.Web.Culture;
using MonPs.Web.Pages.Shared;

namespace MonPs.Web.Pages.BetPage;

/// <summary>The edit form of one bet: every field as text, and the patch of those that were changed.</summary>
public sealed class BetEdit
{
    private readonly Dictionary<string, string> before;
    private readonly Dictionary<string, string> fields;
    private readonly UserZone zone;
    private IReadOnlyList<FieldFault> faults = [];

    public BetEdit(Bet bet, UserZone zone)
    {
        this.zone = zone;
        Version = bet.Version;
        before = Read(bet);
        fields = new(before, StringComparer.Ordinal);
        HasMatch = bet.MatchId is not null;
    }

    /// <summary>The version that was read; a later one means that somebody changed the bet meanwhile.</summary>
    public int Version { get; private set; }

    /// <summary>The match says what it is called and when it starts.</summary>
    public bool HasMatch { get; }

    public string this[string field]
    {
        get => fields[field];
        set => fields[field] = value;
    }

    public bool IsChanged => fields.Keys.Any(IsNew);

    public string? Fault(params string[] names) => faults.FirstOrDefault(fault => names.Contains(fault.Field))?.Text;

    public void Refuse(IReadOnlyList<FieldFault> found) => faults = found;

    /// <summary>Keeps what was typed and takes the other's change as the ground for it.</summary>
    public void Rebase(Bet current)
    {
        var now = Read(current);
        foreach (var (field, value) in now.Where(f => fields[f.Key] == before[f.Key]))
            fields[field] = value;
        foreach (var (field, value) in now)
            before[field] = value;
        Version = current.Version;
    }

    /// <summary>Only what was changed, by wire name.</summary>
    public BetPatch Patch()
    {
        var changed = fields
            .Where(f => f.Key != "tags" && (IsNew(f.Key) || (f.Key == "selection" && IsNew("line"))))
            .ToDictionary(f => f.Key, f => Typed(f.Key, f.Value), StringComparer.Ordinal);
        return new(changed, fields["tags"] == before["tags"] ? null : TagText.Read(fields["tags"]));
    }

    // A line without its side would contradict the stored "Over 2.5".
    private bool IsNew(string field) => fields[field] != before[field];

    private static string? Typed(string field, string text) =>
        string.IsNullOrWhiteSpace(text) ? null
        : field == "bookmaker" ? BookmakerNames.Key(text)
        : text;

    private Dictionary<string, string> Read(Bet bet) =>
        new(StringComparer.Ordinal)
        {
            ["match_name"] = bet.MatchName,
            ["kickoff_time"] = zone.At(bet.KickoffTime).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture),
            ["market_type"] = SnakeCase.Of(bet.Market),
            ["selection"] = bet.Market == Core.Odds.Market.Other ? bet.Selection : bet.Outcome.ToString(),
            ["line"] = bet.Line is { } line ? BetWords.Line(line) : "",
            ["bookmaker"] = bet.Bookmaker is { } key ? BookmakerNames.Title(key) : "",
            ["odds_obtained"] = Number(bet.OddsObtained),
            ["stake"] = Number(bet.Stake),
            // What a pass found is shown above; only what a person typed is a value of the form.
            ["closing_odds"] = bet.ClosingMethod == ClosingMethod.Manual ? Number(bet.ClosingOdds) : "",
            ["notes"] = bet.Notes ?? "",
            ["tags"] = TagText.Write(bet.Tags),
        };

    private static string Number(decimal? value) => DecimalText.Write(value, CultureInfo.CurrentCulture);
}
