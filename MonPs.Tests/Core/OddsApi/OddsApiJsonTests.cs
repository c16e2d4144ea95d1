using System.Text;
using MonPs.Core.OddsApi;
using Xunit;

namespace MonPs.Tests.Core.OddsApi;

public class OddsApiJsonTests
{
    static byte[] Bytes(string json) => Encoding.UTF8.GetBytes(json);

    static OddsApiException Refused(string json) =>
        Assert.Throws<OddsApiException>(() => OddsApiJson.ParseOdds(Bytes(json)));

    [Fact]
    public void An_event_is_read_with_its_accents_and_its_kick_off_in_utc()
    {
        var first = OddsApiJson.ParseOdds(Bytes(OddsApiBodies.Odds))[0];

        Assert.Equal(("Wolves", "Atlético Northern"), (first.HomeTeam, first.AwayTeam));
        Assert.Equal(new DateTimeOffset(2026, 8, 22, 14, 0, 0, TimeSpan.Zero), first.CommenceTime);
    }

    [Fact]
    public void Prices_and_lines_are_exact_decimals()
    {
        var pinnacle = OddsApiJson.ParseOdds(Bytes(OddsApiBodies.Odds))[0].Bookmakers[0];

        Assert.Equal([4.1m, 1.95m, 3.6m], pinnacle.Markets[0].Outcomes.Select(o => o.Price));
        Assert.Equal([2.75m, 2.75m], pinnacle.Markets[1].Outcomes.Select(o => o.Point));
        Assert.All(pinnacle.Markets[0].Outcomes, o => Assert.Null(o.Point));
    }

    [Fact]
    public void What_the_contract_says_may_be_missing_is_null()
    {
        var odds = OddsApiJson.ParseOdds(Bytes(OddsApiBodies.Odds));

        Assert.Null(odds[0].Bookmakers[1].LastUpdate);
        Assert.Null(odds[0].Bookmakers[1].Markets[0].LastUpdate);
        Assert.Equal((null, null, null), (odds[1].SportTitle, odds[1].HomeTeam, odds[1].AwayTeam));
        Assert.Empty(odds[1].Bookmakers);
    }

    [Fact]
    public void Scores_stay_texts_in_the_order_sent_and_are_null_before_the_match()
    {
        var scores = OddsApiJson.ParseScores(Bytes(OddsApiBodies.Scores));

        Assert.Equal([new("Albion", "0"), new TeamScoreDto("Wolves", "2")], scores[0].Scores);
        Assert.True(scores[0].Completed);
        Assert.Null(scores[1].Scores);
        Assert.Null(scores[1].LastUpdate);
    }

    [Fact]
    public void Properties_that_are_new_to_us_are_passed_over()
    {
        var events = OddsApiJson.ParseEvents(
            Bytes("""[{"id":"1","sport_key":"s","commence_time":"2026-08-22T14:00:00Z","home_rotation":12}]""")
        );

        Assert.Equal("1", Assert.Single(events).Id);
    }

    [Fact]
    public void An_empty_array_is_an_answer_with_nothing_in_it() => Assert.Empty(OddsApiJson.ParseOdds("[]"u8));

    [Fact]
    public void A_byte_order_mark_is_no_fault() => Assert.Empty(OddsApiJson.ParseOdds([0xEF, 0xBB, 0xBF, .. "[]"u8]));

    [Theory]
    [InlineData("")]
    [InlineData("<html>busy</html>")]
    [InlineData("[{\"id\":\"1\"")]
    [InlineData("[] []")]
    public void What_is_not_json_is_named_so(string body) => Assert.Equal(OddsApiError.NotJson, Refused(body).Error);

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("[null]")]
    [InlineData("[{}]")]
    [InlineData("""[{"id":null,"sport_key":"s","commence_time":"2026-08-22T14:00:00Z","bookmakers":[]}]""")]
    [InlineData("""[{"id":"1","sport_key":"s","commence_time":"soon","bookmakers":[]}]""")]
    [InlineData("""[{"id":"1","sport_key":"s","commence_time":"2026-08-22T14:00:00Z"}]""")]
    [InlineData("""[{"id":"1","sport_key":"s","commence_time":"2026-08-22T14:00:00Z","bookmakers":[null]}]""")]
    [InlineData(
        """[{"id":"1","sport_key":"s","commence_time":"2026-08-22T14:00:00Z","bookmakers":[{"key":"b","markets":[{"key":"h2h","outcomes":[{"name":"Draw"}]}]}]}]"""
    )]
    [InlineData(
        """[{"id":"1","sport_key":"s","commence_time":"2026-08-22T14:00:00Z","bookmakers":[{"key":"b","markets":[{"key":"h2h","outcomes":[{"name":"Draw","price":1e99}]}]}]}]"""
    )]
    public void Json_of_another_shape_is_named_so(string body) =>
        Assert.Equal(OddsApiError.UnexpectedShape, Refused(body).Error);

    [Fact]
    public void A_refusal_in_the_place_of_data_keeps_its_own_name()
    {
        var refused = Refused("""{"message":"API key is missing","error_code":"MISSING_KEY"}""");

        Assert.Equal(OddsApiError.KeyMissing, refused.Error);
        Assert.Equal(("MISSING_KEY", "API key is missing"), (refused.ErrorCode, refused.ProviderMessage));
    }

    [Fact]
    public void A_refused_body_says_where_it_is_wrong() =>
        Assert.Contains(
            "$[0].commence_time",
            Refused("""[{"id":"1","sport_key":"s","commence_time":"soon","bookmakers":[]}]""").Message,
            StringComparison.Ordinal
        );
}
