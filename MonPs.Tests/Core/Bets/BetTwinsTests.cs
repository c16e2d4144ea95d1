using MonPs.Core.Bets;
using MonPs.Core.Odds;

namespace MonPs.Tests.Core.Bets;

public sealed class BetTwinsTests
{
    private static readonly DateTimeOffset Now = new(2026, 8, 21, 12, 0, 0, TimeSpan.Zero);
    private static readonly BetKind Kind = new("m1", "PSG vs Lyon", Outcome.Over, 2.5m, 20);

    [Theory]
    [InlineData("m1", "PSG vs Lyon", "Over 2.5", 2.5, 20, 1, true)]
    [InlineData("m1", "PSG vs Lyon", "Over 2.5", 2.5, 99, 23, true)]
    [InlineData("m1", "PSG vs Lyon", "Over 2.5", 2.5, 99, 25, false)]
    [InlineData("m1", "PSG vs Lyon", "Over 2.5", 2.5, 20, 999, true)]
    [InlineData("m1", "PSG vs Lyon", "Under 2.5", 2.5, 20, 1, false)]
    [InlineData("m1", "PSG vs Lyon", "Over 3.5", 3.5, 20, 1, false)]
    [InlineData("m2", "PSG vs Lyon", "Over 2.5", 2.5, 20, 1, false)]
    [InlineData(null, "psg – Lyon", "Over 2.5", 2.5, 20, 1, true)]
    [InlineData(null, "Lyon – PSG", "Over 2.5", 2.5, 20, 1, false)]
    public void The_same_pick_recorded_lately_or_with_the_same_stake_is_a_twin(
        string? match,
        string name,
        string selection,
        double line,
        int stake,
        int hoursAgo,
        bool isTwin
    )
    {
        var bet = new Bet
        {
            MatchId = match,
            MatchName = name,
            Market = Market.Totals,
            Selection = selection,
            Line = (decimal)line,
            Stake = stake,
            CreatedAt = Now.AddHours(-hoursAgo),
        };
        Assert.Equal(isTwin, BetTwins.Find([bet], Kind, Now).Count == 1);
    }
}
