namespace MonPs.Core.Collecting;

/// <summary>
/// Spends one month's budget on slots: bets first, then, beside what bets still to come will need, as large a part of the
/// other known slots as the estimated later ones can have too. Both are a prefix of an order that does not depend on the credits, so more credits only add.
/// </summary>
sealed class MonthPlan
{
    private readonly List<CaptureSlot> bets;
    private readonly List<CaptureSlot> others;
    private readonly double betShare;
    private readonly int betsTaken;
    private readonly int othersTaken;

    internal MonthPlan(CreditBudget budget, IReadOnlyList<CaptureSlot> slots, double laterSlots, double betShare)
    {
        Budget = budget;
        this.betShare = betShare;
        Later = laterSlots * budget.Cost;
        bets = [.. WithBets(slots)];
        others = [.. WithoutBets(slots)];
        betsTaken = Math.Min(bets.Count, budget.Left / budget.Cost);
        othersTaken = TakeOthers();
    }

    internal CreditBudget Budget { get; }

    /// <summary>Estimated for kick-offs not known yet, in credits.</summary>
    internal double Later { get; }

    internal int Captures => (betsTaken + othersTaken) * Budget.Cost;

    /// <summary>What closing every match would take, in credits.</summary>
    internal int Wanted => (bets.Count + others.Count) * Budget.Cost + (int)Math.Ceiling(Later);

    internal IEnumerable<PlannedCall> Calls =>
        bets.Take(betsTaken).Concat(others.Take(othersTaken)).Select(slot => slot.Call(Budget.Cost));

    internal IEnumerable<MissedMatch> Missed =>
        bets.Skip(betsTaken)
            .SelectMany(slot => Miss(slot, MissReason.NoCredits))
            .Concat(others.Skip(othersTaken).SelectMany((slot, i) => Miss(slot, Reason(othersTaken + i + 1))));

    /// <summary>What matches without a bet may use, in credits; below 0 when bets eat into the reserve.</summary>
    internal int Free => AfterBets - Reserve;

    /// <summary>
    /// For bets not made yet, in credits: the fixed reserve, or what betting as before will take if that is more (in whole
    /// calls, so that the month's last slot is not kept for a third of a bet).
    /// </summary>
    internal int Reserve => Math.Max(Budget.Reserve, (int)(betShare * Ahead / Budget.Cost) * Budget.Cost);

    private double Ahead => others.Count * Budget.Cost + Later;

    private int AfterBets => Budget.Left - betsTaken * Budget.Cost;

    // Earlier first among equals: what is near is certain, what is far may still be filled up.
    private static IOrderedEnumerable<CaptureSlot> WithBets(IEnumerable<CaptureSlot> slots) =>
        slots
            .Where(slot => slot.OpenBets > 0)
            .OrderByDescending(slot => slot.OpenBets)
            .ThenBy(slot => slot.At)
            .ThenBy(slot => slot.League, StringComparer.Ordinal);

    // The most matches for a call, then by lot.
    private static IOrderedEnumerable<CaptureSlot> WithoutBets(IEnumerable<CaptureSlot> slots) =>
        slots
            .Where(slot => slot.OpenBets == 0)
            .OrderByDescending(slot => slot.Kickoffs.Count)
            .ThenBy(slot => DrawnLot.Of(slot.League, slot.At));

    private int TakeOthers()
    {
        if (Free < Budget.Cost || others.Count == 0)
            return 0;
        // Where every slot has had a bet, nothing is to be shared out among those without.
        var share = Math.Min(1, Free / Math.Max(Budget.Cost, (1 - betShare) * Ahead));
        return Math.Min(Free / Budget.Cost, (int)Math.Ceiling(share * others.Count));
    }

    private MissReason Reason(int slotsTaken) =>
        slotsTaken * Budget.Cost <= Free ? MissReason.KeptForLater
        : slotsTaken * Budget.Cost <= AfterBets ? MissReason.KeptForBets
        : MissReason.NoCredits;

    private static IEnumerable<MissedMatch> Miss(CaptureSlot slot, MissReason reason) =>
        slot.Kickoffs.Select(kickoff => new MissedMatch(kickoff, reason));
}
