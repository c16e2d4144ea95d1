using MonPs.Core.Bets;

namespace MonPs.Core.Health;

/// <summary>A bet without CLV, why, and on what evidence.</summary>
public sealed record BetGap(Bet Bet, GapCause Cause, GapEvidence Evidence)
{
    public IReadOnlyList<Remedy> Remedies => GapRule.Remedies(Cause);
}

/// <summary>Which bets without CLV are wanted.</summary>
/// <param name="Group">Null for all that have kicked off; with words sought also those to come.</param>
/// <param name="Search">Words of the match's name, or a bet's number.</param>
public sealed record GapFilter(GapGroup? Group = null, string Search = "");

/// <summary>Some of the bets without CLV, the latest kick-off first, and how many there are of each group under the same search.</summary>
public sealed record GapPage(IReadOnlyList<BetGap> Bets, IReadOnlyDictionary<GapGroup, int> Counts)
{
    /// <summary>How many have kicked off and should have a CLV.</summary>
    public int Missing => Counts.Where(c => c.Key != GapGroup.ToCome).Sum(c => c.Value);
}
