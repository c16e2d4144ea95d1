namespace MonPs.Core.Collecting;

/// <summary>
/// How often this bettor bets: the share of the past four weeks' slots that had a bet. Most bets are made after the
/// plan that could have kept a call for them; their number is far better known than their matches.
/// </summary>
static class BetPace
{
    /// <returns>0 when nothing past is known: then only the fixed reserve is kept.</returns>
    internal static double Share(PlanningInput input)
    {
        var past = input
            .Kickoffs.Where(kickoff => kickoff.At <= input.Now && kickoff.At >= input.Now - SlotPace.LookBack)
            .GroupBy(kickoff => (kickoff.League, kickoff.At), kickoff => kickoff.HasOpenBet)
            .Select(slot => slot.Any(hasBet => hasBet))
            .ToList();
        return past.Count == 0 ? 0 : (double)past.Count(hasBet => hasBet) / past.Count;
    }
}
