using MonPs.Core.Fair;
using MonPs.Core.Odds;

namespace MonPs.Core.Bets;

/// <summary>From a final score (90 minutes plus stoppage) to a result, and from a result to money.</summary>
public static class Settlement
{
    /// <summary>Profit of a settled bet, rounded half away from zero to the cent.</summary>
    /// <param name="result">How the bet ended.</param>
    /// <param name="stake">Money staked.</param>
    /// <param name="odds">Decimal odds taken.</param>
    /// <param name="cashOut">What the bookmaker paid, stake included; needed for a cash-out only.</param>
    /// <returns>Null for a cash-out whose amount is not known.</returns>
    public static decimal? Profit(BetResult result, decimal stake, decimal odds, decimal? cashOut = null) =>
        result switch
        {
            BetResult.Win => Cents(stake * (odds - 1)),
            BetResult.HalfWin => Cents(stake * (odds - 1) / 2),
            BetResult.Push or BetResult.Void => 0m,
            BetResult.HalfLoss => Cents(-stake / 2),
            BetResult.Loss => Cents(-stake),
            BetResult.CashOut => cashOut is { } paid ? Cents(paid - stake) : null,
            _ => throw new ArgumentOutOfRangeException(nameof(result), result, "No such result"),
        };

    /// <summary>The result of a bet of either market from the score.</summary>
    /// <param name="selection">Home, Draw or Away; Over or Under.</param>
    /// <param name="line">The goals line of Over and Under; not looked at for 1X2.</param>
    /// <param name="homeGoals">Goals of the home team.</param>
    /// <param name="awayGoals">Goals of the away team.</param>
    /// <exception cref="ArgumentOutOfRangeException">Over or Under without a valid line.</exception>
    public static BetResult FromScore(Outcome selection, decimal? line, int homeGoals, int awayGoals) =>
        selection is Outcome.Over or Outcome.Under
            ? Totals(selection, line ?? 0, homeGoals + awayGoals)
            : H2h(selection, homeGoals, awayGoals);

    /// <summary>The result of a 1X2 bet.</summary>
    public static BetResult H2h(Outcome selection, int homeGoals, int awayGoals)
    {
        var winner = Math.Sign(homeGoals - awayGoals) switch
        {
            > 0 => Outcome.Home,
            < 0 => Outcome.Away,
            _ => Outcome.Draw,
        };
        return selection is Outcome.Home or Outcome.Draw or Outcome.Away
            ? (selection == winner ? BetResult.Win : BetResult.Loss)
            : throw new ArgumentOutOfRangeException(nameof(selection), selection, "1X2 is Home, Draw or Away");
    }

    /// <summary>The result of an over or under: half the stake lies on each neighbour of the line.</summary>
    public static BetResult Totals(Outcome side, decimal line, int goals)
    {
        if (!TotalGoals.IsLine(line))
            throw new ArgumentOutOfRangeException(nameof(line), line, "A line is a positive multiple of 0.25");

        // A whole or half line is its own neighbour on both sides; a quarter line lies between the two.
        var apart = line % 0.5m == 0 ? 0 : 0.25m;
        var halvesWon = Math.Sign(goals - (line - apart)) + Math.Sign(goals - (line + apart));
        return Result(
            side switch
            {
                Outcome.Over => halvesWon,
                Outcome.Under => -halvesWon,
                _ => throw new ArgumentOutOfRangeException(nameof(side), side, "Totals have an Over and an Under"),
            }
        );
    }

    static BetResult Result(int halvesWon) =>
        halvesWon switch
        {
            2 => BetResult.Win,
            1 => BetResult.HalfWin,
            0 => BetResult.Push,
            -1 => BetResult.HalfLoss,
            _ => BetResult.Loss,
        };

    static decimal Cents(decimal amount) => decimal.Round(amount, 2, MidpointRounding.AwayFromZero);
}
