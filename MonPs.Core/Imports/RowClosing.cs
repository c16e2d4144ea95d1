using System.Globalization;
using MonPs.Core.Bets;
using MonPs.Core.Closing;
using MonPs.Core.Data;
using MonPs.Core.Fair;
using MonPs.Core.Odds;

namespace MonPs.Core.Imports;

/// <summary>
/// The closing odds a row brings along. Nobody knows how old those of another program are, so they get the lowest grade;
/// our own export says everything. Pure.
/// </summary>
internal static class RowClosing
{
    public static ImportBet Of(RowCells cells, ImportBet bet)
    {
        if (cells.IsOurs)
            return Own(cells, bet with { CalculatedAt = cells.Instant(ImportField.ClvCalculatedAt) });
        if (bet.Draft.Market == Market.Other || cells.Odds(ImportField.ClosingOdds) is not (> 1 and var odds))
            return bet;
        return bet with
        {
            Closing = new(odds, null, ClosingMethod.Imported, ClosingGrade.D)
            {
                Kickoff = bet.Draft.KickoffTime,
                ClvPercent = ClvFormula.Raw(bet.Draft.OddsObtained, odds),
            },
        };
    }

    private static ImportBet Own(RowCells cells, ImportBet bet)
    {
        if (!SnakeCase.TryParse<ClosingMethod>(cells.Text(ImportField.ClosingMethod), out var method))
            return bet;
        ClosingGrade? grade = Enum.TryParse<ClosingGrade>(cells.Text(ImportField.ClosingGrade), out var known)
            ? known
            : null;
        var closing = new ImportClosing(
            cells.Amount(ImportField.ClosingOdds),
            cells.Amount(ImportField.ClosingFairOdds),
            method,
            grade
        )
        {
            SeenAt = cells.Instant(ImportField.ClosingSeenAt),
            Kickoff = cells.Instant(ImportField.ClosingKickoff),
            FairMethod = SnakeCase.TryParse<MarginMethod>(cells.Text(ImportField.ClosingFairMethod), out var fair)
                ? fair
                : null,
            Line = cells.Amount(ImportField.ClosingLine),
            Reference = cells.Text(ImportField.ClosingReference),
            Win = Mass(cells, ImportField.ClosingWinMass),
            HalfWin = Mass(cells, ImportField.ClosingHalfWinMass),
            Push = Mass(cells, ImportField.ClosingPushMass),
            HalfLoss = Mass(cells, ImportField.ClosingHalfLossMass),
            ClvPercent = cells.Amount(ImportField.ClvPercent),
            ClvFairPercent = cells.Amount(ImportField.ClvFairPercent),
        };
        return bet with { Closing = closing };
    }

    private static double? Mass(RowCells cells, ImportField field) =>
        double.TryParse(
            cells.Text(field)?.Replace(',', '.'),
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out var mass
        )
            ? mass
            : null;
}
