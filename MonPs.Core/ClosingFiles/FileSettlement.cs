using MonPs.Core.Bets;

namespace MonPs.Core.ClosingFiles;

/// <summary>Settles an open bet from a score, by the one rule of <see cref="Settlement"/>. What is settled stays as it is.</summary>
internal static class FileSettlement
{
    /// <returns>False when the bet is settled already.</returns>
    public static bool Settle(Bet bet, FinalScore score, DateTimeOffset now)
    {
        if (bet.Result is not null)
            return false;
        var result = Settlement.FromScore(bet.Outcome, bet.Line, score.Home, score.Away);
        bet.Result = result;
        bet.ProfitLoss = Settlement.Profit(result, bet.Stake, bet.OddsObtained);
        (bet.SettledBy, bet.SettledAt) = (SettledBy.Score, now);
        return true;
    }
}
