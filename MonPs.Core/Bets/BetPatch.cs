namespace MonPs.Core.Bets;

/// <summary>
/// Some fields of a bet to change, as typed, by wire name; a null value clears the field. <c>odds</c> may stand for
/// <c>odds_obtained</c>.
/// </summary>
public sealed class BetPatch(IReadOnlyDictionary<string, string?> fields, IReadOnlyList<string>? tags = null)
{
    private static readonly string[] Closing = ["closing_odds"];
    private static readonly string[] Settling = ["result", "profit_loss", "cash_out_amount"];
    private static readonly string[] Describing =
    [
        "match_id",
        "match_name",
        "sport",
        "kickoff_time",
        "market_type",
        "selection",
        "line",
        "bookmaker",
        "odds_obtained",
        "stake",
        "notes",
    ];

    public static IEnumerable<string> KnownFields => [.. Describing, .. Settling, .. Closing, "tags"];

    /// <summary>What only a bet that exists can have: its settlement, and a closing typed by hand.</summary>
    public static IEnumerable<string> LaterFields => [.. Settling, .. Closing];
    public IReadOnlyList<string>? Tags { get; } = tags;
    public bool IsEmpty => fields.Count == 0 && Tags is null;
    public bool Settles => Settling.Any(fields.ContainsKey);

    public bool Has(string field) => fields.ContainsKey(field);

    public string? this[string field] => fields.GetValueOrDefault(field);

    public string? Or(string field, string? current) => fields.TryGetValue(field, out var typed) ? typed : current;

    public static BetPatch Of(string field, string? value) =>
        new(new Dictionary<string, string?>(StringComparer.Ordinal) { [field] = value });
}
