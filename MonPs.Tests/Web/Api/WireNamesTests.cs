using System.Net;
using System.Text.Json;
using MonPs.Tests.Support;

namespace MonPs.Tests.Web.Api;

/// <summary>The names that clients of the old system read: none may be lost or renamed.</summary>
public sealed class WireNamesTests(WebFixture web) : RunTest(web)
{
    [Fact]
    public async Task A_bet_has_the_columns_of_its_table() =>
        Assert.Equal(
            [
                "id",
                "match_id",
                "match_name",
                "sport",
                "kickoff_time",
                "market_type",
                "selection",
                "line",
                "bookmaker",
                "odds_obtained",
                "stake",
                "closing_odds",
                "closing_fair_odds",
                "closing_method",
                "closing_grade",
                "closing_seen_at",
                "closing_reference",
                "clv_percent",
                "clv_fair_percent",
                "clv_calculated_at",
                "clv_reason",
                "result",
                "profit_loss",
                "settled_by",
                "tags",
                "notes",
                "created_at",
                "updated_at",
                "version",
            ],
            Names(await Json($"{Bets}{await Create(Bet())}"))
        );

    [Fact]
    public async Task The_figures_have_the_old_systems_names_first_of_all() =>
        Assert.Subset(
            Names(await Json($"{Bets}stats")).ToHashSet(),
            new HashSet<string>
            {
                "total_bets",
                "wins",
                "losses",
                "avg_clv_percent",
                "total_profit",
                "total_staked",
                "roi_percent",
                "pending_bets",
                "settled_bets",
                "average_odds",
                "win_rate_percent",
                "clv_bets",
                "clv_positive_percent",
                "avg_clv_fair_percent",
            }
        );

    [Fact]
    public async Task Matches_and_runs_keep_their_names()
    {
        var at = WebFixture.Start;
        Web.Provider.SetOdds(OddsWire.Sport, OddsWire.Answer(at.AddHours(4), at, 1.94m));
        var run = await Collect();

        Assert.Equal(
            "id job started_by started_at finished_at outcome credits_used credits_remaining matches_seen rows_inserted "
                + "rows_extended quotes_refused bets_updated logs",
            string.Join(' ', Names(run))
        );
        Assert.Equal(
            "match_id sport home_team away_team commence_time best_home best_draw best_away totals last_seen_at",
            string.Join(' ', Names((await Json("/api/odds/matches"))[0]))
        );
        var match = await Json($"/api/odds/matches/{OddsWire.MatchId}");
        Assert.Equal(
            "match_id sport home_team away_team commence_time home_score away_score kickoffs h2h totals_quotes",
            string.Join(' ', Names(match))
        );
        Assert.Equal(
            "match_id bookmaker home_odds draw_odds away_odds collected_at last_seen_at source_updated_at",
            string.Join(' ', Names(match.GetProperty("h2h")[0]))
        );
    }

    [Fact]
    public async Task Numbers_are_json_numbers_and_instants_are_utc()
    {
        var bet = await Json($"{Bets}{await Create(Bet())}");

        Assert.Equal(JsonValueKind.Number, bet.GetProperty("odds_obtained").ValueKind);
        Assert.Equal(JsonValueKind.Number, bet.GetProperty("stake").ValueKind);
        Assert.All(["kickoff_time", "created_at", "updated_at"], name => Assert.EndsWith("Z", Text(bet, name)));
    }
}
