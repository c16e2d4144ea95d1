using System.Globalization;
using MonPs.Web.Culture;
using Xunit;

namespace MonPs.Tests.Web.Culture;

public class FormatsTests
{
    static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr");
    static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    [Fact]
    public void French_money_has_thin_spaces_a_comma_and_a_real_minus() =>
        Assert.Equal("\u22121\u202F234\u202F567,89\u202F€", Formats.Money(-1234567.89m, French));

    [Fact]
    public void English_money_has_the_sign_before_the_symbol() =>
        Assert.Equal("\u2212€1,234,567.89", Formats.Money(-1234567.89m, English));

    [Fact]
    public void A_gain_shows_its_plus_only_when_asked()
    {
        Assert.Equal("+47,50\u202F€", Formats.Money(47.5m, French, plus: true));
        Assert.Equal("47,50\u202F€", Formats.Money(47.5m, French));
    }

    [Fact]
    public void Nought_has_no_sign_even_when_it_is_a_rounded_loss() =>
        Assert.Equal("€0.00", Formats.Money(-0.004m, English, plus: true));

    [Fact]
    public void Half_a_cent_goes_away_from_zero() => Assert.Equal("€0.13", Formats.Money(0.125m, English));

    [Theory]
    [InlineData("GBP", "£12.00")]
    [InlineData("USD", "$12.00")]
    [InlineData("CHF", "CHF\u202F12.00")]
    public void Other_currencies_show_their_symbol_or_code(string currency, string expected) =>
        Assert.Equal(expected, Formats.Money(12, English, currency));

    [Fact]
    public void A_percentage_is_signed_with_two_decimals()
    {
        Assert.Equal("+5,67\u202F%", Formats.Percent(5.6701m, French));
        Assert.Equal("\u22123.47%", Formats.Percent(-3.4653m, English));
    }

    [Theory]
    [InlineData("1.95", "1,95")]
    [InlineData("2.375", "2,375")]
    [InlineData("2", "2,00")]
    [InlineData("1001", "1\u202F001,00")]
    public void Odds_have_two_decimals_and_a_third_where_there_is_one(string odds, string expected) =>
        Assert.Equal(expected, Formats.Odds(decimal.Parse(odds, CultureInfo.InvariantCulture), French));

    [Fact]
    public void A_regional_culture_is_written_as_its_language() =>
        Assert.Equal("1\u202F000", Formats.Number(1000, CultureInfo.GetCultureInfo("fr-CH")));

    [Theory]
    [InlineData("en", "−€1,000")]
    [InlineData("fr", "−1\u202F000\u202F€")]
    public void A_whole_amount_keeps_its_thousands(string culture, string text) =>
        Assert.Equal(text, Formats.Money(-1000m, CultureInfo.GetCultureInfo(culture), decimals: 0));
}
