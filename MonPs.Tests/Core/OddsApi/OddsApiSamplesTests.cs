using MonPs.Core.OddsApi;
using Xunit;

namespace MonPs.Tests.Core.OddsApi;

/// <summary>Recorded answers of the provider, kept outside the repository; skipped where they are not at hand.</summary>
public class OddsApiSamplesTests
{
    const string Folder = "odds-api/samples";

    static byte[] Sample(string name)
    {
        var path = Shared().Select(root => Path.Combine(root, Folder, name)).FirstOrDefault(File.Exists);
        if (path is null)
            Assert.Skip($"The recorded answer {Folder}/{name} is not at hand (looked in ../shared and MONPS_SHARED).");
        return File.ReadAllBytes(path);
    }

    static IEnumerable<string> Shared()
    {
        if (Environment.GetEnvironmentVariable("MONPS_SHARED") is { Length: > 0 } named)
            yield return named;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "MonPs.sln")))
                yield return Path.Combine(folder.FullName, "..", "shared");
    }

    [Theory]
    [InlineData("epl_odds_1.json")]
    [InlineData("epl_odds_2.json")]
    [InlineData("epl_odds_some_empty_bookmakers.json")]
    [InlineData("epl_odds_spreads.json")]
    [InlineData("la_liga_odds.json")]
    [InlineData("ligue_one_odds.json")]
    [InlineData("ligue_one_odds_duplicate_events.json")]
    [InlineData("upcoming_odds_in_play.json")]
    public void Every_recorded_odds_answer_is_read_with_its_prices(string name)
    {
        var odds = OddsApiJson.ParseOdds(Sample(name));

        Assert.NotEmpty(odds);
        Assert.All(odds, row => Assert.False(string.IsNullOrEmpty(row.HomeTeam)));
        var outcomes = odds.SelectMany(row => row.Bookmakers).SelectMany(b => b.Markets).SelectMany(m => m.Outcomes);
        Assert.NotEmpty(outcomes);
        Assert.All(outcomes, outcome => Assert.True(outcome.Price >= 1m));
    }

    [Fact]
    public void The_recorded_odds_of_one_event_are_read_without_the_bookmakers_time()
    {
        var row = OddsApiJson.ParseEventOdds(Sample("event_odds.json"));

        Assert.NotEmpty(row.Bookmakers);
        Assert.All(row.Bookmakers, book => Assert.Null(book.LastUpdate));
        Assert.All(row.Bookmakers.SelectMany(book => book.Markets), market => Assert.NotNull(market.LastUpdate));
    }

    [Fact]
    public void The_recorded_events_are_read() => Assert.NotEmpty(OddsApiJson.ParseEvents(Sample("events.json")));

    [Fact]
    public void The_recorded_sports_are_read() =>
        Assert.All(OddsApiJson.ParseSports(Sample("sports.json")), sport => Assert.True(sport.Active));

    [Fact]
    public void The_recorded_list_of_all_sports_has_inactive_ones() =>
        Assert.Contains(OddsApiJson.ParseSports(Sample("sports_all.json")), sport => !sport.Active);

    [Theory]
    [InlineData("epl_scores.json")]
    [InlineData("scores_mixed.json")]
    public void Every_recorded_score_of_a_completed_match_has_both_teams(string name) =>
        Assert.All(
            OddsApiJson.ParseScores(Sample(name)).Where(row => row.Completed),
            row => Assert.Equal([row.HomeTeam, row.AwayTeam], row.Scores!.Select(s => s.Name).Order(HomeFirst(row)))
        );

    static Comparer<string?> HomeFirst(ScoreDto row) =>
        Comparer<string?>.Create((a, b) => (b == row.HomeTeam).CompareTo(a == row.HomeTeam));

    [Theory]
    [InlineData("error_401_INVALID_KEY.json", OddsApiError.KeyRefused)]
    [InlineData("error_401_OUT_OF_USAGE_CREDITS.json", OddsApiError.CreditsSpent)]
    [InlineData("error_404_UNKNOWN_SPORT.json", OddsApiError.LeagueUnknown)]
    [InlineData("error_422_INVALID_MARKET_unknown.json", OddsApiError.MarketRefused)]
    [InlineData("error_422_INVALID_MARKET_unsupported.json", OddsApiError.MarketRefused)]
    [InlineData("error_INVALID_MARKET_COMBO.json", OddsApiError.MarketRefused)]
    [InlineData("error_MISSING_KEY.json", OddsApiError.KeyMissing)]
    public void Every_recorded_refusal_read_as_odds_is_that_refusal(string name, OddsApiError expected)
    {
        var body = Sample(name);

        Assert.Equal(expected, Assert.Throws<OddsApiException>(() => OddsApiJson.ParseOdds(body)).Error);
    }
}
