using MonPs.Core.Bets;
using MonPs.Core.Closing;
using MonPs.Tests.Support;
using static MonPs.Tests.Support.CoreSteps;

namespace MonPs.Tests.Core.Clv;

/// <summary>A bet without closing line says why: null with a reason, never 0.</summary>
public sealed class NoClosingTests(PostgresFixture postgres) : CoreTestBase(postgres)
{
    [Fact]
    public Task Before_kick_off_there_is_no_closing_yet() => Says(ClvReason.KickoffNotReached, afterKickoff: -1);

    [Fact]
    public Task A_bet_on_no_known_match_says_so() =>
        Says(ClvReason.MatchUnknown, Form() with { MatchId = "elsewhere" });

    [Fact]
    public Task A_bet_without_a_match_says_so() => Says(ClvReason.MatchUnknown, Form() with { MatchId = null });

    [Fact]
    public Task A_match_the_reference_never_quoted_says_so() => Says(ClvReason.NoReferenceQuote);

    [Fact]
    public Task A_match_the_reference_never_quoted_says_so_for_1x2_too() =>
        Says(ClvReason.NoReferenceQuote, Form("Home"));

    [Fact]
    public async Task A_match_the_reference_quoted_only_in_play_says_so()
    {
        var later = Kickoff.AddHours(3);
        await Core.Receive(
            Kickoff.AddMinutes(9),
            new WireMatch(MatchId, later).Totals("pinnacle", 3.0m, 1.9m, 2.0m, Kickoff)
        );
        await Core.Receive(Kickoff.AddMinutes(10), new WireMatch(MatchId, Kickoff));
        await Says(ClvReason.OnlyAfterKickoff, afterKickoff: 20);
    }

    [Fact]
    public async Task Another_bookmakers_price_is_no_closing_line()
    {
        await Core.Receive(Before(4), new WireMatch(MatchId, Kickoff).Totals("unibet_fr", 3.0m, 1.9m, 2.0m, Before(4)));
        await Says(ClvReason.NoReferenceQuote);
    }

    [Fact]
    public async Task A_deleted_bet_is_left_alone()
    {
        var bet = await Core.Place(Form());
        await Core.Get<BetStore>().Delete(bet.Id, "api", Ct);
        await Core.Clv();

        Assert.Equal(["-"], await Core.Rows("SELECT clv_reason FROM manual_bets"));
    }

    [Fact]
    public async Task The_pass_counts_the_bets_without_closing_by_reason()
    {
        await Core.Receive(Before(4), new WireMatch(MatchId, Kickoff));
        await Core.Place(Form());
        await Core.Place(Form("Home"));
        Core.Clock.Now = Kickoff.AddMinutes(1);

        var result = await Core.Clv();
        Assert.Equal((0, 2), (result.Computed, result.WithoutClosing[ClvReason.NoReferenceQuote]));
    }

    private async Task Says(ClvReason reason, BetForm? form = null, double afterKickoff = 5)
    {
        if ((await Core.Rows($"SELECT 1 FROM matches WHERE id = '{MatchId}'")).Count == 0)
            await Core.Receive(Before(60), new WireMatch(MatchId, Kickoff));
        var bet = await Core.Place(form ?? Form());
        var after = await Core.Clv(Kickoff.AddMinutes(afterKickoff), bet);

        Assert.Equal((null, null, reason), (after.ClosingOdds, after.ClvPercent, after.ClvReason));
        Assert.NotNull(after.ClvCalculatedAt);
    }
}
