using System.Globalization;
using MonPs.Core.Bets;
using MonPs.Core.Closing;
using MonPs.Core.Data;
using MonPs.Core.Imports;

namespace MonPs.Core.Exports;

/// <summary>
/// The columns of exported bets: the names of the REST document, and after them what an import needs to make the same bet
/// again. Free texts are guarded against formulas; numbers and instants are not texts.
/// </summary>
internal static class BetColumns
{
    private static readonly (string Name, Func<Bet, CsvLocale, string> Cell)[] All =
    [
        ("id", (b, _) => b.Id.ToString(CultureInfo.InvariantCulture)),
        ("match_id", (b, _) => OwnText.Guard(b.MatchId)),
        ("match_name", (b, _) => OwnText.Guard(b.MatchName)),
        ("sport", (b, _) => OwnText.Guard(b.Sport)),
        ("kickoff_time", (b, _) => Instant(b.KickoffTime)),
        ("market_type", (b, _) => SnakeCase.Of(b.Market)),
        ("selection", (b, _) => OwnText.Guard(b.Selection)),
        ("line", (b, l) => l.Write(b.Line)),
        ("bookmaker", (b, _) => OwnText.Guard(b.Bookmaker)),
        ("odds_obtained", (b, l) => l.Write(b.OddsObtained)),
        ("stake", (b, l) => l.Write(b.Stake)),
        ("closing_odds", (b, l) => l.Write(b.ClosingOdds)),
        ("closing_fair_odds", (b, l) => l.Write(b.ClosingFairOdds)),
        ("closing_method", (b, _) => Word(b.ClosingMethod)),
        ("closing_grade", (b, _) => b.ClosingGrade?.ToString() ?? ""),
        ("closing_seen_at", (b, _) => Instant(b.ClosingSeenAt)),
        ("clv_percent", (b, l) => l.Write(b.ClvPercent)),
        ("clv_fair_percent", (b, l) => l.Write(b.ClvFairPercent)),
        ("clv_calculated_at", (b, _) => Instant(b.ClvCalculatedAt)),
        ("clv_reason", (b, _) => Word(b.ClvReason)),
        ("result", (b, _) => Word(b.Result)),
        ("profit_loss", (b, l) => l.Write(b.ProfitLoss)),
        ("settled_by", (b, _) => Word(b.SettledBy)),
        ("settled_at", (b, _) => Instant(b.SettledAt)),
        ("tags", (b, _) => OwnText.Guard(OwnText.Join(b.Tags))),
        ("notes", (b, _) => OwnText.Guard(b.Notes)),
        ("created_at", (b, _) => Instant(b.CreatedAt)),
        ("updated_at", (b, _) => Instant(b.UpdatedAt)),
        ("version", (b, _) => b.Version.ToString(CultureInfo.InvariantCulture)),
        ("closing_kickoff", (b, _) => Instant(b.ClosingKickoff)),
        ("closing_fair_method", (b, _) => Word(b.ClosingFairMethod)),
        ("closing_line", (b, l) => l.Write(b.ClosingLine)),
        ("closing_reference", (b, _) => OwnText.Guard(b.ClosingReference)),
        ("closing_win_mass", (b, l) => l.Write(b.ClosingWinMass)),
        ("closing_half_win_mass", (b, l) => l.Write(b.ClosingHalfWinMass)),
        ("closing_push_mass", (b, l) => l.Write(b.ClosingPushMass)),
        ("closing_half_loss_mass", (b, l) => l.Write(b.ClosingHalfLossMass)),
    ];

    public static IEnumerable<string> Names => All.Select(column => column.Name);

    public static IEnumerable<string> Cells(Bet bet, CsvLocale locale) =>
        All.Select(column => column.Cell(bet, locale));

    private static string Word<T>(T? value)
        where T : struct, Enum => value is { } known ? SnakeCase.Of(known) : "";

    private static string Instant(DateTimeOffset? at) =>
        at?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture) ?? "";
}
