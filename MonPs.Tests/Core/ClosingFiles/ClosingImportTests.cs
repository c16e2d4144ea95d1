using MonPs.Core.Bets;
using MonPs.Core.Closing;
using MonPs.Core.ClosingFiles;
using MonPs.Core.Odds;
using MonPs.Tests.Support;
using static MonPs.Tests.Core.ClosingFiles.SeasonLines;

namespace MonPs.Tests.Core.ClosingFiles;

public sealed class ClosingImportTests(PostgresFixture postgres) : ClosingImportTestBase(postgres)
{
    [Fact]
    public async Task A_bet_on_a_known_match_gets_the_closing_the_clv_and_the_result_of_the_file()
    {
        await Collect();
        var bet = await Core.Place(CoreSteps.Form("Away", "2.05"));

        var report = await Import(File(Wolves));

        var filled = await Core.Bet(bet.Id);
        Assert.Equal(
            (1.9m, ClosingMethod.Imported, ClosingGrade.A),
            (filled.ClosingOdds, filled.ClosingMethod, filled.ClosingGrade)
        );
        Assert.Equal(
            ("pinnacle", Kickoff, null),
            (filled.ClosingReference, filled.ClosingKickoff, filled.ClosingSeenAt)
        );
        Assert.Equal(7.8947m, filled.ClvPercent);
        Assert.NotNull(filled.ClvFairPercent);
        Assert.Equal((BetResult.Win, 52.5m, SettledBy.Score), (filled.Result, filled.ProfitLoss, filled.SettledBy));
        Assert.Equal(new(1, 0, 2, 1, 0, 1, 1), report);
        Assert.Equal(["1 2"], await Core.Rows("SELECT home_score, away_score FROM matches"));
    }

    [Fact]
    public async Task A_total_on_the_files_line_is_exact_and_on_another_line_it_is_modelled()
    {
        await Collect();
        var own = await Core.Place(CoreSteps.Form("Under 2.5", "2.2"));
        var other = await Core.Place(CoreSteps.Form("Over 3.0", "2.75"));

        await Import(File(Wolves));

        own = await Core.Bet(own.Id);
        other = await Core.Bet(other.Id);
        Assert.Equal((2.09m, ClosingMethod.Imported, 2.5m), (own.ClosingOdds, own.ClosingMethod, own.ClosingLine));
        Assert.Equal((null, ClosingMethod.Modelled, 2.5m), (other.ClosingOdds, other.ClosingMethod, other.ClosingLine));
        Assert.Equal(("pinnacle", ClosingGrade.D), (other.ClosingReference, other.ClosingGrade));
        Assert.Equal((BetResult.Loss, BetResult.Push), (own.Result, other.Result));
    }

    [Theory]
    [InlineData("Wolves vs Arsenal")]
    [InlineData("Wolverhampton - Arsenal")]
    [InlineData("Wolverhampton Wanderers – FC Arsenal")]
    public async Task A_bet_whose_match_nobody_knew_is_found_by_its_name_and_linked(string name)
    {
        var bet = await Core.Place(CoreSteps.Form("Home", "4.5") with { MatchId = null, MatchName = name });

        var report = await Import(File(Wolves));

        var linked = await Core.Bet(bet.Id);
        Assert.Equal((1, 1, 1), (report.MatchesMade, report.BetsLinked, report.BetsSettled));
        Assert.Equal((HomeClosing, name, "soccer_epl"), (linked.ClosingOdds, linked.MatchName, linked.Sport));
        Assert.Equal("fd-epl-2026-08-21-wolverhampton-wanderers-arsenal", linked.MatchId);
        Assert.Equal(["settled match_id", "settled result"], await Revisions());
    }

    [Fact]
    public async Task A_bet_added_after_the_import_finds_its_closing_too()
    {
        await Collect();
        await Import(File(Wolves));

        var bet = await Core.Place(CoreSteps.Form("Home", "4.5"));
        await Core.Clv();

        Assert.Equal(HomeClosing, (await Core.Bet(bet.Id)).ClosingOdds);
    }

    [Fact]
    public async Task The_same_file_twice_changes_nothing_the_second_time()
    {
        await Collect();
        await Core.Place(CoreSteps.Form("Home", "4.5"));
        await Import(File(Wolves));
        var before = await Core.Rows("SELECT to_jsonb(b) - 'clv_calculated_at' FROM manual_bets b");

        Core.Clock.Advance(TimeSpan.FromHours(1));
        var second = await Import(File(Wolves));

        Assert.Equal(new(1, 0, 0, 0, 0, 0, 0), second);
        Assert.Equal(before, await Core.Rows("SELECT to_jsonb(b) - 'clv_calculated_at' FROM manual_bets b"));
    }

    [Fact]
    public async Task A_name_that_only_looks_alike_waits_for_a_person_and_is_remembered_then()
    {
        var bet = await Core.Place(
            CoreSteps.Form("Home", "4.5") with
            {
                MatchId = null,
                MatchName = "Wolvs vs Arsenal",
            }
        );

        var plan = await Plan(File(Wolves));
        var silent = await Import(File(Wolves));

        var suggestion = Assert.Single(plan.Suggestions);
        Assert.Equal(("Wolves", "Wolvs", 1), (suggestion.FileTeam, suggestion.KnownTeam, suggestion.Rows));
        Assert.Contains(plan.Issues, issue => issue is { Line: 2, Code: FileIssueCode.NameUnconfirmed });
        Assert.Equal((0, 0), (silent.Rows, silent.BetsLinked));
        Assert.Null((await Core.Bet(bet.Id)).MatchId);

        await Core.Get<ClosingImport>().Confirm(suggestion, Ct);
        await Import(File(Wolves));

        Assert.Equal(HomeClosing, (await Core.Bet(bet.Id)).ClosingOdds);
    }

    [Theory]
    [InlineData("20/08/2026,23:30", true)]
    [InlineData("22/08/2026,13:00", true)]
    [InlineData("23/08/2026,13:00", false)]
    [InlineData("19/08/2026,13:00", false)]
    public async Task The_day_may_differ_by_one_and_no_more(string date, bool found)
    {
        await Collect();
        var bet = await Core.Place(CoreSteps.Form("Home", "4.5"));

        await Import(File(Wolves.Replace("21/08/2026,13:00", date)));

        Assert.Equal(found ? HomeClosing : null, (await Core.Bet(bet.Id)).ClosingOdds);
    }

    [Fact]
    public async Task Rows_that_contradict_each_other_another_score_and_a_coming_match_are_reported_and_not_used()
    {
        await Collect();
        await Core.Sql("UPDATE matches SET home_score = 0, away_score = 0");
        var bet = await Core.Place(CoreSteps.Form("Home", "4.5"));
        var other = Wolves.Replace("Wolves", "Chelsea");

        var file = File(Wolves, other, other.Replace("4.33", "4.4"), Wolves.Replace("21/08/2026", "24/10/2026"));
        var plan = await Plan(file);
        await Import(file);

        Assert.Equal(
            [
                (2, FileIssueCode.ScoreDiffers),
                (3, FileIssueCode.RowsContradict),
                (4, FileIssueCode.RowsContradict),
                (5, FileIssueCode.NotPlayedYet),
            ],
            plan.Issues.Select(issue => (issue.Line!.Value, issue.Code)).Order()
        );
        Assert.Equal((HomeClosing, null), ((await Core.Bet(bet.Id)).ClosingOdds, (await Core.Bet(bet.Id)).Result));
    }

    private Task<List<string>> Revisions() =>
        Core.Rows(
            """
            SELECT action, k FROM manual_bet_revisions, jsonb_object_keys(changes) k
            WHERE action <> 'created' AND k IN ('match_id', 'result') ORDER BY id, k
            """
        );
}
