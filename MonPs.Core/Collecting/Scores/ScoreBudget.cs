namespace MonPs.Core.Collecting.Scores;

/// <summary>
/// What scores may cost: never a credit that closing a bet needs. A score can be typed or come a day later; a closing line
/// that was not captured is gone. Pure.
/// </summary>
/// <param name="Month">What is left this month, and the reserve for bets not made yet.</param>
/// <param name="BetSlots">Distinct kick-off times with open bets, league by league, to the month's end: one capture each.</param>
public sealed record ScoreBudget(CreditBudget Month, int BetSlots)
{
    /// <summary>Credits that scores may use; may be below zero.</summary>
    public int Free => Month.Left - Month.Reserve - BetSlots * Month.Cost;

    /// <param name="calls">How many calls are meant to be made, this one included.</param>
    public bool Covers(int calls) => Free >= calls * ScoreRules.Cost;
}
