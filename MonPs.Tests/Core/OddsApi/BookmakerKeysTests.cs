using MonPs.Core.OddsApi;
using MonPs.Tests.Support;
using Xunit;
using static MonPs.Core.OddsApi.BookmakerWarningCode;

namespace MonPs.Tests.Core.OddsApi;

public class BookmakerKeysTests : OddsApiTestBase
{
    const string UsersList = "pinnacle,bet365,unibet,winamax,betclic";

    [Fact]
    public void The_list_users_have_written_is_mapped_with_a_warning_each()
    {
        var mapping = BookmakerKeys.Map(UsersList);

        Assert.Equal(["pinnacle", "unibet_fr", "winamax_fr", "betclic_fr"], mapping.Keys);
        Assert.Equal(
            [
                new(NotOffered, "bet365", null),
                new(OtherCountry, "unibet", "unibet_fr"),
                new(NotAKey, "winamax", "winamax_fr"),
                new BookmakerWarning(NoLongerUsed, "betclic", "betclic_fr"),
            ],
            mapping.Warnings
        );
    }

    [Fact]
    public async Task The_list_users_have_written_goes_over_the_wire_as_valid_keys_only()
    {
        Fake.SetOdds(League, OddsApiBodies.Odds);

        var answer = await Api.GetOdds(League, new(["h2h", "totals"], BookmakerKeys.Map(UsersList).Keys), Ct);

        Assert.Contains(
            "&bookmakers=pinnacle,unibet_fr,winamax_fr,betclic_fr&",
            Assert.Single(Fake.Requests).QueryString,
            StringComparison.Ordinal
        );
        Assert.Equal("pinnacle", Assert.Single(answer.Value[0].Bookmakers).Key);
    }

    [Fact]
    public async Task The_list_users_have_written_would_be_refused_unmapped()
    {
        var refused = await Assert.ThrowsAsync<OddsApiException>(() =>
            Api.GetOdds(League, new(["h2h"], UsersList.Split(',')), Ct)
        );

        Assert.Equal(OddsApiError.BookmakersRefused, refused.Error);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public async Task Nothing_configured_asks_for_ten_books_at_the_price_of_one(string? configured)
    {
        Fake.SetOdds(League, OddsApiBodies.Odds);
        var mapping = BookmakerKeys.Map(configured);

        var answer = await Api.GetOdds(League, new(["h2h"], mapping.Keys), Ct);

        Assert.Equal("pinnacle", mapping.Keys[0]);
        Assert.Equal(10, mapping.Keys.Distinct().Count());
        Assert.Empty(mapping.Warnings);
        Assert.Equal(1, answer.Credits.Last);
    }

    [Fact]
    public void Every_default_key_maps_to_itself_without_a_word()
    {
        var mapping = BookmakerKeys.Map(string.Join(',', BookmakerKeys.Default));

        Assert.Equal(BookmakerKeys.Default, mapping.Keys);
        Assert.Empty(mapping.Warnings);
    }

    [Theory]
    [InlineData(" Pinnacle ,PMU_FR", "pinnacle", "pmu_fr")]
    [InlineData("pinnacle;\tsmarkets", "pinnacle", "smarkets")]
    public void Case_and_blanks_are_forgiven_in_silence(string configured, params string[] expected)
    {
        var mapping = BookmakerKeys.Map(configured);

        Assert.Equal(expected, mapping.Keys);
        Assert.Empty(mapping.Warnings);
    }

    [Theory]
    [InlineData("Betclic (FR)", "betclic_fr", TitleUsed)]
    [InlineData("pmu (fr)", "pmu_fr", TitleUsed)]
    [InlineData("1xBet", "onexbet", TitleUsed)]
    [InlineData("Unibet", "unibet_fr", OtherCountry)]
    [InlineData("Betfair", "betfair_ex_eu", NoLongerUsed)]
    [InlineData("unibet_eu", "unibet_fr", NoLongerUsed)]
    [InlineData("PMU", "pmu_fr", NotAKey)]
    [InlineData("netbet", "netbet_fr", NotAKey)]
    public void A_name_leads_to_its_key(string name, string key, BookmakerWarningCode code)
    {
        var mapping = BookmakerKeys.Map($"pinnacle,{name}");

        Assert.Equal(["pinnacle", key], mapping.Keys);
        Assert.Equal([new BookmakerWarning(code, name, key)], mapping.Warnings);
    }

    [Theory]
    [InlineData("bet365_au", NotOffered)]
    [InlineData("bwin", NotOffered)]
    [InlineData("Parions Sport", NoLongerUsed)]
    [InlineData("parionssport_fr", NoLongerUsed)]
    [InlineData("livescorebet_eu", NoLongerUsed)]
    [InlineData("caesars", NoLongerUsed)]
    [InlineData("mybet", Unknown)]
    [InlineData("pmu fr", Unknown)]
    [InlineData("+", Unknown)]
    [InlineData("+a&b", Unknown)]
    [InlineData("", Blank)]
    public void What_could_spoil_the_whole_call_is_left_out(string name, BookmakerWarningCode code)
    {
        var mapping = BookmakerKeys.Map($"pinnacle,{name},pmu_fr");

        Assert.Equal(["pinnacle", "pmu_fr"], mapping.Keys);
        Assert.Equal([new BookmakerWarning(code, name, null)], mapping.Warnings);
    }

    [Fact]
    public void A_plus_sends_a_key_nobody_here_knows()
    {
        var mapping = BookmakerKeys.Map("pinnacle,+Parionssport_fr");

        Assert.Equal(["pinnacle", "parionssport_fr"], mapping.Keys);
        Assert.Equal([new BookmakerWarning(Forced, "+Parionssport_fr", "parionssport_fr")], mapping.Warnings);
    }

    [Fact]
    public void Two_names_of_one_key_send_it_once()
    {
        var mapping = BookmakerKeys.Map("unibet_fr,pinnacle,unibet");

        Assert.Equal(["unibet_fr", "pinnacle"], mapping.Keys);
        Assert.Equal([new BookmakerWarning(Duplicate, "unibet", "unibet_fr")], mapping.Warnings);
    }

    [Fact]
    public void The_reference_is_always_sent()
    {
        var mapping = BookmakerKeys.Map("pmu_fr", reference: "smarkets");

        Assert.Equal(["smarkets", "pmu_fr"], mapping.Keys);
        Assert.Equal([new BookmakerWarning(ReferenceAdded, "smarkets", "smarkets")], mapping.Warnings);
    }

    [Fact]
    public void Another_reference_takes_its_place_among_the_default_ten()
    {
        var keys = BookmakerKeys.Map(null, reference: "smarkets").Keys;

        Assert.Equal("smarkets", keys[0]);
        Assert.Equal(10, keys.Count);
    }

    [Fact]
    public void An_eleventh_key_is_warned_of_because_it_doubles_the_price()
    {
        var ten = string.Join(',', BookmakerKeys.Default);

        Assert.Empty(BookmakerKeys.Map(ten).Warnings);
        Assert.Equal(
            [new BookmakerWarning(PriceMultiplied, "11", null)],
            BookmakerKeys.Map($"{ten},smarkets").Warnings
        );
    }
}
