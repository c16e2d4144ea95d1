using MonPs.Core.Bets;
using MonPs.Core.Collecting;
using MonPs.Core.Collecting.Captures;
using MonPs.Core.Health;
using MonPs.Core.Odds;
using MonPs.Core.OddsApi;
using MonPs.Core.Settings;

namespace MonPs.Tests.Core.Health;

/// <summary>From what was collected around a kick-off to the cause, and to what helps.</summary>
public sealed class GapRuleTests
{
    private static readonly DateTimeOffset Kickoff = new(2026, 8, 21, 12, 0, 0, TimeSpan.Zero);
    private static readonly MonPsSettings Settings = new() { OddsApiKey = "x" };
    private static readonly GapEvidence Nothing = new(GapGroup.NoReferenceQuote, "soccer_epl", Kickoff);

    [Fact]
    public void Nobody_looked_in_the_day_before() =>
        Is(GapCause.NotCollected, Nothing with { CollectedAt = Kickoff.AddHours(-25) });

    [Fact]
    public void Somebody_looked_and_the_reference_was_not_there() =>
        Is(GapCause.NotQuoted, Nothing with { CollectedAt = Kickoff.AddHours(-3) });

    [Fact]
    public void Other_bookmakers_prove_that_somebody_looked() =>
        Is(GapCause.NotQuoted, Nothing with { Others = ["unibet_fr"] });

    [Fact]
    public void A_failure_explains_more_than_nobody_looking() =>
        Is(
            GapCause.CollectionFailed,
            Nothing with
            {
                FailedAt = Kickoff.AddHours(-2),
                FailedWhy = "@OddsApiError_TimedOut",
            }
        );

    [Fact]
    public void Spent_credits_are_said_by_their_name() =>
        Is(
            GapCause.NoCredits,
            Nothing with
            {
                FailedAt = Kickoff.AddHours(-2),
                FailedWhy = RunTexts.Reason(OddsApiError.CreditsSpent),
            }
        );

    [Fact]
    public void A_capture_that_the_credits_did_not_reach_for_says_so() =>
        Is(
            GapCause.NoCredits,
            Nothing with
            {
                Capture = new(Kickoff.AddMinutes(-2), CaptureState.Missed, CaptureEnding.NoCredits, null, 1),
            }
        );

    [Fact]
    public void A_league_that_is_not_followed_is_never_collected() =>
        Is(GapCause.LeagueNotFollowed, Nothing with { League = "soccer_italy_serie_a" });

    [Fact]
    public void A_market_that_is_not_followed_is_never_collected() =>
        Assert.Equal(
            GapCause.MarketNotFollowed,
            GapRule.Cause(Bet(Market.Totals), Nothing, Settings with { Markets = ["h2h"] }, Kickoff.AddHours(1))
        );

    [Fact]
    public void A_bet_without_a_match_is_to_be_linked()
    {
        Is(GapCause.NoMatch, Nothing with { Group = GapGroup.MatchUnknown }, matchId: null);
        Is(GapCause.MatchUnknown, Nothing with { Group = GapGroup.MatchUnknown });
        Is(GapCause.LeagueNotFollowed, new(GapGroup.MatchUnknown, "tennis_atp", Kickoff), matchId: null);
    }

    [Fact]
    public void A_match_whose_kick_off_is_ahead_though_the_bets_was_past_was_moved()
    {
        Is(GapCause.Moved, Nothing with { Group = GapGroup.ToCome });
        Assert.Equal(
            GapCause.ToCome,
            GapRule.Cause(Bet(), Nothing with { Group = GapGroup.ToCome }, Settings, Kickoff.AddHours(-1))
        );
    }

    [Theory]
    [MemberData(nameof(Causes))]
    public void Every_cause_has_a_remedy(GapCause cause) => Assert.NotEmpty(GapRule.Remedies(cause));

    public static TheoryData<GapCause> Causes => [.. Enum.GetValues<GapCause>()];

    [Fact]
    public void What_is_over_and_cannot_be_collected_any_more_can_still_be_typed() =>
        Assert.All(
            Enum.GetValues<GapCause>().Except([GapCause.ToCome, GapCause.Moved, GapCause.ToCompute, GapCause.Combined]),
            cause => Assert.Contains(Remedy.TypeClosing, GapRule.Remedies(cause))
        );

    private static void Is(GapCause cause, GapEvidence evidence, string? matchId = "m1") =>
        Assert.Equal(cause, GapRule.Cause(Bet(Market.H2h, matchId), evidence, Settings, Kickoff.AddHours(1)));

    private static Bet Bet(Market market = Market.H2h, string? matchId = "m1") =>
        new()
        {
            MatchId = matchId,
            MatchName = "Wolves vs Arsenal",
            KickoffTime = Kickoff,
            Market = market,
            Selection = market == Market.H2h ? "Home" : "Over 2.5",
        };
}
