using MonPs.Core.Bets;
using MonPs.Core.Data;

namespace MonPs.Core.Imports;

/// <summary>How a row says its bet ended, and what it made. Pure.</summary>
internal static class RowSettlement
{
    private static readonly string[] No = ["", "0", "no", "non", "false", "faux", "n", "nao"];

    public static ImportBet Of(RowCells cells, ImportBet bet)
    {
        var isKnown = ResultWords.TryRead(
            cells.Text(ImportField.Result) ?? "",
            cells.Reading.Preset == ImportPreset.BetAnalytix,
            out var result
        );
        if (!isKnown)
            cells.Fault(ImportField.Result, "ImportResult");
        if (result is not { } ended)
            return bet;
        var profit = Profit(cells, bet.Draft, ended);
        if (profit is null)
            cells.Fault(ImportField.CashOutAmount, "ImportCashOut");
        else if (Math.Abs(profit.Value) > BetRules.MostStake * BetRules.MostOdds / 1000)
            cells.Fault(ImportField.ProfitLoss, "ImportNumber");
        return bet with
        {
            Result = ended,
            Profit = profit,
            SettledBy = By(cells),
            SettledAt = cells.Instant(ImportField.SettledAt),
        };
    }

    public static bool IsFree(RowCells cells) => !No.Contains(PlainText.Of(cells.Text(ImportField.FreeBet) ?? ""));

    // What the file says counts: it knows of bonuses and corrections. Where it says nothing, stake and odds do.
    private static decimal? Profit(RowCells cells, BetDraft bet, BetResult result)
    {
        var paid = cells.Money(ImportField.CashOutAmount) is > 0 and var amount ? amount : (decimal?)null;
        var ours = Settlement.Profit(result, bet.Stake, bet.OddsObtained, paid);
        if (ours is < 0 && IsFree(cells))
            ours = 0;
        if (ours > 0 && cells.Amount(ImportField.Commission) is > 0 and <= 100 and var commission)
            ours = decimal.Round(ours.Value * (1 - commission / 100), 2, MidpointRounding.AwayFromZero);
        if (cells.Money(ImportField.ProfitLoss) is not { } theirs)
            return ours;
        if (ours is { } computed && Math.Abs(computed - theirs) > 0.01m + bet.Stake * 0.001m && !cells.IsOurs)
            cells.Remark(RowRemark.OtherProfit);
        return theirs;
    }

    private static SettledBy By(RowCells cells) =>
        cells.IsOurs && SnakeCase.TryParse<SettledBy>(cells.Text(ImportField.SettledBy), out var by)
            ? by
            : SettledBy.Import;
}
