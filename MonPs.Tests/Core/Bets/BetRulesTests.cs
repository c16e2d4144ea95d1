using System.Globalization;
using MonPs.Core.Bets;
using MonPs.Core.Language;
using MonPs.Core.Matches;
using static MonPs.Tests.Support.CoreSteps;

namespace MonPs.Tests.Core.Bets;

public sealed class BetRulesTests
{
    private static readonly BetForm Good = Form() with { MatchId = null };

    public static TheoryData<string, BetForm, string, string> Bad =>
        new()
        {
            { "odds of 1", Good with { OddsObtained = "1" }, "odds_obtained", "OddsRange" },
            { "odds below 1", Good with { OddsObtained = "0.5" }, "odds_obtained", "OddsRange" },
            { "absurd odds", Good with { OddsObtained = "100000" }, "odds_obtained", "OddsRange" },
            { "odds finer than stored", Good with { OddsObtained = "1.9555" }, "odds_obtained", "OddsDecimals" },
            { "no odds", Good with { OddsObtained = " " }, "odds_obtained", "Missing" },
            { "odds in words", Good with { OddsObtained = "evens" }, "odds_obtained", "Number" },
            { "two separators", Good with { OddsObtained = "1,950.5" }, "odds_obtained", "Number" },
            { "a stake of 0", Good with { Stake = "0" }, "stake", "StakeRange" },
            { "a negative stake", Good with { Stake = "-5" }, "stake", "StakeRange" },
            { "a stake with three decimals", Good with { Stake = "5.001" }, "stake", "MoneyDecimals" },
            { "no stake", Good with { Stake = null }, "stake", "Missing" },
            { "a stake in words", Good with { Stake = "ten" }, "stake", "Number" },
            { "no market", Good with { MarketType = null }, "market_type", "Missing" },
            { "an unknown market", Good with { MarketType = "btts" }, "market_type", "Market" },
            { "no selection", Good with { Selection = "" }, "selection", "Missing" },
            { "an unknown selection", Form("Both"), "selection", "SelectionH2h" },
            { "the number of an outcome", Form("0"), "selection", "SelectionH2h" },
            { "two outcomes at once", Form("Home,Draw"), "selection", "SelectionH2h" },
            { "a total without side", Good with { Selection = "2.5" }, "selection", "SelectionTotals" },
            { "an outcome of 1X2 on totals", Good with { Selection = "Draw" }, "selection", "SelectionTotals" },
            { "a total on 1X2", Form("Home") with { Selection = "Over 2.5" }, "selection", "SelectionH2h" },
            { "a line on 1X2", Form("Home", line: "2.5"), "line", "LineOnH2h" },
            { "a total without line", Good with { Selection = "Over", Line = null }, "line", "LineMissing" },
            { "a line between quarters", Good with { Selection = "Over", Line = "2.3" }, "line", "LineSteps" },
            { "a line of 0", Good with { Selection = "Over", Line = "0" }, "line", "LineSteps" },
            { "a line in words", Good with { Selection = "Over", Line = "two" }, "line", "Number" },
            { "two different lines", Good with { Selection = "Over 2.5" }, "selection", "LineDiffers" },
            { "no kick-off", Good with { KickoffTime = null }, "kickoff_time", "KickoffMissing" },
            { "a kick-off in words", Good with { KickoffTime = "tomorrow" }, "kickoff_time", "Instant" },
            { "a time without a day", Good with { KickoffTime = "10:00" }, "kickoff_time", "Instant" },
            { "a number as kick-off", Good with { KickoffTime = "1.95" }, "kickoff_time", "Instant" },
            {
                "a kick-off of another century",
                Good with
                {
                    KickoffTime = "1026-08-21T12:00Z",
                },
                "kickoff_time",
                "Instant"
            },
            { "no name", Good with { MatchName = null }, "match_name", "Missing" },
            { "a megabyte of notes", Good with { Notes = new('x', 1_000_000) }, "notes", "TooLong" },
            { "a zero character", Good with { Notes = "a\0b" }, "notes", "ZeroCharacter" },
            { "a long bookmaker", Good with { Bookmaker = new('x', 201) }, "bookmaker", "TooLong" },
            {
                "many tags",
                Good with
                {
                    Tags = [.. Enumerable.Range(0, 21).Select(i => $"t{i}")],
                },
                "tags",
                "TooManyTags"
            },
            { "a long tag", Good with { Tags = [new('x', 51)] }, "tags", "TagTooLong" },
        };

    [Theory]
    [MemberData(nameof(Bad))]
    public void Bad_input_is_refused_naming_the_field_in_both_languages(
        string what,
        BetForm form,
        string field,
        string code
    )
    {
        var (draft, faults) = BetRules.Check(form with { MatchId = null }, null, TimeZoneInfo.Utc);

        Assert.Null(draft);
        var fault = Assert.Single(faults);
        Assert.Equal((what, field, code), (what, fault.Field, fault.Code));
        var (french, english) = (In("fr", fault), In("en", fault));
        Assert.NotEqual(french, english);
        Assert.DoesNotContain("Fault_", french + english, StringComparison.Ordinal);
        Assert.DoesNotContain('{', french + english);
    }

    [Fact]
    public void Every_fault_is_told_at_once()
    {
        var (_, faults) = BetRules.Check(new(), null, TimeZoneInfo.Utc);
        Assert.Equal(
            ["kickoff_time", "market_type", "match_name", "odds_obtained", "selection", "stake"],
            faults.Select(fault => fault.Field).Order()
        );
    }

    [Theory]
    [InlineData("1,95", "12,50")]
    [InlineData("1.95", "12.50")]
    [InlineData(" 1,950 ", "12,5")]
    public void A_comma_is_as_good_as_a_point(string odds, string stake)
    {
        var draft = Accepted(Good with { OddsObtained = odds, Stake = stake, Line = "3,0" });
        Assert.Equal((1.95m, 12.5m, 3.0m), (draft.OddsObtained, draft.Stake, draft.Line));
    }

    [Fact]
    public void A_known_match_fills_in_its_name_league_and_kick_off()
    {
        var kickoff = new DateTimeOffset(2026, 8, 21, 12, 0, 0, TimeSpan.Zero);
        var match = new Match
        {
            Id = "m1",
            SportKey = "soccer_epl",
            HomeTeam = "Wolves",
            AwayTeam = "Arsenal",
            CommenceTime = kickoff,
        };
        var (draft, _) = BetRules.Check(Form() with { MatchName = null, KickoffTime = null }, match, TimeZoneInfo.Utc);

        Assert.Equal(("Wolves vs Arsenal", "soccer_epl", kickoff), (draft!.MatchName, draft.Sport, draft.KickoffTime));
    }

    [Theory]
    [InlineData("over", "2,5", "Over 2.5")]
    [InlineData("UNDER 3", "3", "Under 3.0")]
    [InlineData("Over 2.25", "2.25", "Over 2.25")]
    public void A_selection_is_written_in_one_way(string typed, string line, string written) =>
        Assert.Equal(written, Accepted(Good with { Selection = typed, Line = line }).Selection);

    [Theory]
    [InlineData("2026-08-21T12:00:00Z", 12)]
    [InlineData("2026-08-21T12:00:00+02:00", 10)]
    [InlineData("2026-08-21T12:00:00.000Z", 12)]
    [InlineData("2026-08-21T12:00", 10)]
    [InlineData("21/08/2026 12:00", 10)]
    public void A_kick_off_without_offset_is_local_time(string typed, int utcHour)
    {
        var (draft, _) = BetRules.Check(
            Good with
            {
                KickoffTime = typed,
            },
            null,
            TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris")
        );
        Assert.Equal(new DateTimeOffset(2026, 8, 21, utcHour, 0, 0, TimeSpan.Zero), draft!.KickoffTime);
    }

    private static BetDraft Accepted(BetForm form)
    {
        var (draft, faults) = BetRules.Check(form, null, TimeZoneInfo.Utc);
        Assert.Empty(faults);
        return draft!;
    }

    private static string In(string language, FieldFault fault) =>
        CoreText.Get($"Fault_{fault.Code}", CultureInfo.GetCultureInfo(language), [.. fault.Args]);
}
