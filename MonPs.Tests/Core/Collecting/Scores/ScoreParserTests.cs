using System.Text;
using MonPs.Core.Collecting.Scores;
using MonPs.Core.OddsApi;
using MonPs.Tests.Support;

namespace MonPs.Tests.Core.Collecting.Scores;

public sealed class ScoreParserTests
{
    private static readonly DateTimeOffset Kickoff = new(2026, 8, 21, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Goals_go_to_the_team_that_is_named_not_to_a_position()
    {
        var score = Assert.Single(Read(new WireScore("m1", Kickoff, "3", "1")).Final);
        Assert.Equal((3, 1), score.For("Wolves", "Arsenal"));
        Assert.Equal((1, 3), score.For("Arsenal", "Wolves"));
        Assert.Null(score.For("Wolves", "Everton"));
    }

    [Fact]
    public void A_match_that_is_not_completed_has_no_final_score()
    {
        var parsed = Read(new WireScore("m1", Kickoff, "3", "1") { Completed = false });
        Assert.Empty(parsed.Final);
        Assert.Empty(parsed.Refused);
    }

    [Theory]
    [InlineData("2 (4)")]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("1.0")]
    [InlineData("abandoned")]
    [InlineData("100")]
    [InlineData(null)]
    public void A_score_that_is_no_count_of_goals_is_refused(string? goals) =>
        Assert.Equal(ScoreRefusal.NotNumeric, Refusal(new WireScore("m1", Kickoff, goals, "1")));

    [Fact]
    public void Completed_without_scores_is_refused() =>
        Assert.Equal(ScoreRefusal.NoScores, Refusal(new WireScore("m1", Kickoff, "1", "1") { HasScores = false }));

    [Fact]
    public void The_same_team_twice_is_refused() =>
        Assert.Equal(ScoreRefusal.UnknownTeam, Refusal(new WireScore("m1", Kickoff, "1", "1") { AwayTeam = "Wolves" }));

    [Theory]
    [InlineData(84, ScoreRefusal.TooEarly)]
    [InlineData(85, null)]
    public void A_match_completed_sooner_than_one_can_be_was_broken_off(int minutes, ScoreRefusal? refusal) =>
        Assert.Equal(
            refusal,
            Read(new WireScore("m1", Kickoff, "1", "0") { LastUpdate = Kickoff.AddMinutes(minutes) })
                .Refused.Select(r => (ScoreRefusal?)r.Reason)
                .SingleOrDefault()
        );

    [Fact]
    public void The_recorded_answer_is_read_whole()
    {
        var file = SharedFolder.Require("odds-api", "samples", "epl_scores.json");
        var rows = OddsApiJson.ParseScores(File.ReadAllBytes(file));
        var parsed = ScoreParser.Read(rows, DateTimeOffset.MaxValue, new());

        Assert.Equal(rows.Count(r => r.Completed), parsed.Final.Count);
        Assert.Empty(parsed.Refused);
        Assert.All(
            rows.Where(r => r.Completed),
            row => Assert.NotNull(parsed.Final.Single(s => s.MatchId == row.Id).For(row.HomeTeam!, row.AwayTeam!))
        );
    }

    private static ScoreRefusal Refusal(WireScore row) => Assert.Single(Read(row).Refused).Reason;

    private static ParsedScores Read(params WireScore[] rows) =>
        ScoreParser.Read(
            OddsApiJson.ParseScores(Encoding.UTF8.GetBytes(WireScore.Json(rows))),
            Kickoff.AddHours(3),
            new()
        );
}
