using MonPs.Core.OddsApi;
using Xunit;

namespace MonPs.Tests.Core.OddsApi;

public class BookmakerNamesTests
{
    [Theory]
    [InlineData("pinnacle", "Pinnacle")]
    [InlineData("winamax_fr", "Winamax (FR)")]
    [InlineData("betfair_ex_eu", "Betfair Exchange (EU)")]
    [InlineData("betclic", "Betclic")]
    [InlineData("bet365", "Bet365")]
    [InlineData("a_book_of_tomorrow", "a_book_of_tomorrow")]
    public void A_key_is_shown_by_its_title_or_as_it_is(string key, string title) =>
        Assert.Equal(title, BookmakerNames.Title(key));
}
