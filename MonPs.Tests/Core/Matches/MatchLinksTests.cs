using MonPs.Core.Matches;

namespace MonPs.Tests.Core.Matches;

/// <summary>The rule alone: which of several ids of one fixture is the match.</summary>
public sealed class MatchLinksTests
{
    private static readonly DateTimeOffset Now = new(2026, 8, 21, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_id_seen_later_is_the_match_while_both_are_listed() =>
        Assert.Equal([Linked("old", "new")], Decide(Id("old", 24, -48), Id("new", 47, 0)));

    [Theory]
    [InlineData(10 * 24, true)]
    [InlineData(10 * 24 + 1, false)]
    [InlineData(-20, true)]
    public void Only_kick_offs_within_ten_days_are_one_match(int hours, bool linked) =>
        Assert.Equal(linked ? 1 : 0, Decide(Id("old", 24, -48), Id("new", 24 + hours, 0)).Count);

    [Fact]
    public void The_second_leg_with_the_teams_swapped_is_another_match()
    {
        var second = Id("new", 90, 0) with { Fixture = ("soccer_epl", "Arsenal", "Wolves") };
        Assert.Empty(Decide(Id("old", 24, -48), second));
    }

    [Fact]
    public void A_match_that_kicked_off_or_was_played_is_never_linked()
    {
        Assert.Empty(Decide(Id("old", -1, -48), Id("new", 47, 0)));
        Assert.Empty(Decide(Id("old", 24, -48) with { IsCompleted = true }, Id("new", 47, 0)));
        Assert.Empty(Decide(Id("old", 24, -48), Id("new", 47, 0) with { IsCompleted = true }));
    }

    [Fact]
    public void Brought_forward_and_in_play_already_it_still_is_the_match() =>
        Assert.Equal([Linked("old", "new")], Decide(Id("old", 24, -48), Id("new", -1, -1)));

    [Fact]
    public void Two_ids_first_seen_together_wait_until_one_has_no_price_or_vanishes()
    {
        var (one, other) = (Id("one", 24, -5), Id("other", 47, -5));
        Assert.Empty(Decide(one, other));
        Assert.Equal([Linked("one", "other")], Decide(one with { IsPriced = false }, other));
        Assert.Equal([Linked("other", "one")], Decide(one, Gone(other)));
    }

    [Fact]
    public void A_new_id_that_vanishes_gives_the_match_back_to_the_old_one() =>
        Assert.Equal(
            [Linked("new", "old"), new LinkDecision("old", null, LinkAction.Unlinked)],
            Decide(Id("old", 24, -48) with { SupersededBy = "new" }, Gone(Id("new", 47, -10)))
        );

    [Fact]
    public void Missing_from_one_answer_is_not_vanishing()
    {
        var missing = Id("new", 47, -10) with { IsListed = false, LastListedAt = Now.AddHours(-1.9) };
        Assert.Empty(Decide(Id("old", 24, -48) with { SupersededBy = "new" }, missing));
    }

    [Fact]
    public void Both_listed_and_priced_for_more_than_a_week_are_two_matches_and_stay_so()
    {
        var (old, next) = (Id("old", 24, -300) with { SupersededBy = "new" }, Id("new", 47, -7 * 24 - 1));
        Assert.Equal([new LinkDecision("old", null, LinkAction.Separated)], Decide(old, next));
        Assert.Empty(Decide(old with { SupersededBy = null }, next));
        Assert.Empty(Decide(old with { SupersededBy = null, ApartFrom = ["new"] }, next with { IsPriced = false }));
        Assert.Empty(Decide(old with { IsPriced = false }, next));
    }

    [Fact]
    public void In_a_chain_of_moves_the_latest_id_is_the_match() =>
        Assert.Equal([Linked("a", "c"), Linked("b", "c")], Decide(Id("a", 24, -48), Id("b", 47, -24), Id("c", 72, 0)));

    private static IReadOnlyList<LinkDecision> Decide(params ListedFixture[] ids) => MatchLinks.Decide(ids, Now);

    private static LinkDecision Linked(string id, string head) => new(id, head, LinkAction.Linked);

    private static ListedFixture Gone(ListedFixture id) =>
        id with
        {
            IsListed = false,
            IsPriced = null,
            LastListedAt = Now.AddHours(-2),
        };

    private static ListedFixture Id(string id, double kickoff, double seen) =>
        new(id, ("soccer_epl", "Wolves", "Arsenal"), Now.AddHours(kickoff), Now.AddHours(seen), Now, null, false, [])
        {
            IsListed = true,
            IsPriced = true,
        };
}
