using MonPs.Core.Data;

namespace MonPs.Core.Imports;

/// <summary>The columns of the layouts we know, by name and never by position. Pure.</summary>
internal static class PresetColumns
{
    private static readonly string[] OfBetAnalytix = ["Date", "Label", "Odds", "Stake", "State"];
    private static readonly string[] OfPikkit = ["bet_id", "sportsbook", "status", "odds", "amount", "bet_info"];
    private static readonly string[] OfMonPs =
    [
        "match_name",
        "kickoff_time",
        "market_type",
        "selection",
        "odds_obtained",
        "stake",
    ];
    private static readonly string[] OnlyOurs = ["clv_fair_percent", "closing_method", "closing_grade"];

    private static readonly Dictionary<ImportField, string> Pikkit = new()
    {
        [ImportField.Id] = "bet_id",
        [ImportField.MatchName] = "bet_info",
        [ImportField.Sport] = "leagues",
        [ImportField.BetType] = "type",
        [ImportField.Bookmaker] = "sportsbook",
        [ImportField.OddsObtained] = "odds",
        [ImportField.Stake] = "amount",
        [ImportField.Result] = "status",
        [ImportField.ProfitLoss] = "profit",
        [ImportField.ClosingOdds] = "closing_line",
        [ImportField.Tags] = "tags",
    };

    private static readonly Dictionary<ImportField, string> BetAnalytix = new()
    {
        [ImportField.KickoffTime] = "Date",
        [ImportField.BetType] = "Type",
        [ImportField.MatchName] = "Label",
        [ImportField.Sport] = "Competition",
        [ImportField.MarketType] = "BetType",
        [ImportField.OddsObtained] = "Odds",
        [ImportField.Stake] = "Stake",
        [ImportField.Result] = "State",
        [ImportField.Bookmaker] = "Bookmaker",
        [ImportField.ClosingOdds] = "Closing",
        [ImportField.Commission] = "Commission",
        [ImportField.FreeBet] = "Freebet",
        [ImportField.CashOutAmount] = "Cashout",
        [ImportField.Tags] = "Category",
        [ImportField.Notes] = "Comment",
    };

    public static ImportPreset Recognise(IReadOnlyList<string> header) =>
        HasAll(header, OfMonPs) ? (HasAll(header, OnlyOurs) ? ImportPreset.MonPs : ImportPreset.MonPsDump)
        : HasAll(header, OfPikkit) ? ImportPreset.Pikkit
        : HasAll(header, OfBetAnalytix) ? ImportPreset.BetAnalytix
        : ImportPreset.Free;

    public static ColumnMap Map(ImportPreset preset, IReadOnlyList<string> header) =>
        ColumnMap.Of(
            header,
            preset switch
            {
                ImportPreset.MonPs or ImportPreset.MonPsDump => Ours(),
                ImportPreset.Pikkit => Pikkit.Concat(PikkitTimes(header)),
                ImportPreset.BetAnalytix => BetAnalytix,
                _ => ColumnGuess.Of(header),
            }
        );

    // The columns of the table bear the names of the fields, but for two.
    private static IEnumerable<KeyValuePair<ImportField, string>> Ours() =>
        Enum.GetValues<ImportField>()
            .Where(field => field is not (ImportField.HomeTeam or ImportField.AwayTeam or ImportField.Clock))
            .Select(field =>
                KeyValuePair.Create(field, field == ImportField.PlacedAt ? "created_at" : SnakeCase.Of(field))
            );

    // Older files lack the ISO columns. Pikkit knows when a bet was placed, not when its match began.
    private static IEnumerable<KeyValuePair<ImportField, string>> PikkitTimes(IReadOnlyList<string> header)
    {
        var placed = ColumnMap.Find(header, "time_placed_iso") is null ? "time_placed" : "time_placed_iso";
        var settled = ColumnMap.Find(header, "time_settled_iso") is null ? "time_settled" : "time_settled_iso";
        yield return KeyValuePair.Create(ImportField.KickoffTime, placed);
        yield return KeyValuePair.Create(ImportField.PlacedAt, placed);
        yield return KeyValuePair.Create(ImportField.SettledAt, settled);
    }

    private static bool HasAll(IReadOnlyList<string> header, string[] names) =>
        names.All(name => ColumnMap.Find(header, name) is not null);
}
