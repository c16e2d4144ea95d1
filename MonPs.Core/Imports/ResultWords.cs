using MonPs.Core.Bets;
using MonPs.Core.Data;

namespace MonPs.Core.Imports;

/// <summary>How programs and people write how a bet ended. Pure.</summary>
internal static class ResultWords
{
    private static readonly Dictionary<string, BetResult?> Known = Table(
        (BetResult.Win, "w|win|won|winner|gagne|gagnant|gagnee|g|settled_win|ganha|ganho|green|vert|✅|✔|✔️|🟢"),
        (BetResult.Loss, "l|loss|lost|lose|loser|perdu|perdue|perdant|settled_loss|perdida|perdido|red|rouge|❌|✖|🔴"),
        (BetResult.Push, "push|rembourse|remboursee|refund|refunded|settled_push|devolvida|devolvido|reembolso"),
        (BetResult.Void, "void|voided|annule|annulee|cancelled|canceled|settled_void|anulada|nulo"),
        (BetResult.HalfWin, "half win|half won|half_win|halfwin|hw|moitie gagne|moitie gagnee|1/2 w|½ w|meio ganha"),
        (
            BetResult.HalfLoss,
            "half loss|half lost|half_loss|halfloss|hl|moitie perdu|moitie perdue|1/2 l|½ l|meio perdida"
        ),
        (BetResult.CashOut, "cash out|cashout|cash_out|cashed out|settled_cashout|encaisse|co"),
        (null, "pending|open|unsettled|en attente|en cours|attente|a venir|live|pendente|aberta|⏳|🕐")
    );

    /// <param name="pIsPending">P is pending in Bet-Analytix; in a French table it is as likely perdu, so there it says nothing.</param>
    /// <returns>False when the word is none we know; a result of null is an open bet.</returns>
    public static bool TryRead(string text, bool pIsPending, out BetResult? result)
    {
        var plain = PlainText.Of(text);
        result = null;
        if (plain.Length == 0 || (pIsPending && plain == "p"))
            return true;
        if (!SnakeCase.TryParse<BetResult>(plain, out var ours))
            return Known.TryGetValue(plain, out result);
        result = ours;
        return true;
    }

    private static Dictionary<string, BetResult?> Table(params (BetResult? Result, string Words)[] rows) =>
        rows.SelectMany(row => row.Words.Split('|').Select(word => (word, row.Result)))
            .ToDictionary(pair => pair.word, pair => pair.Result, StringComparer.Ordinal);
}
