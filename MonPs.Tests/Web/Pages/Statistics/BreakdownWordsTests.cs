using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using MonPs.Core.Statistics;
using MonPs.Tests.Support;
using MonPs.Web.Pages.Statistics;
using MonPs.Web.Resources;

namespace MonPs.Tests.Web.Pages.Statistics;

public sealed class BreakdownWordsTests : PartTest
{
    private IStringLocalizer<Texts> L => Services.GetRequiredService<IStringLocalizer<Texts>>();

    [Theory]
    [InlineData(BreakdownBy.Bookmaker, "pinnacle", "Pinnacle")]
    [InlineData(BreakdownBy.League, "soccer_france_ligue_one", "Ligue 1")]
    [InlineData(BreakdownBy.Market, "h2h", "1N2")]
    [InlineData(BreakdownBy.Selection, "Over 2.5", "Plus de 2,5 buts")]
    [InlineData(BreakdownBy.Selection, "Draw", "N · Match nul")]
    [InlineData(BreakdownBy.OddsBand, "1.5-2", "1,50 à 2,00")]
    [InlineData(BreakdownBy.OddsBand, "5+", "5,00 et plus")]
    [InlineData(BreakdownBy.HoursBefore, "6-24", "6 à 24 h avant")]
    [InlineData(BreakdownBy.HoursBefore, "72+", "plus de 72 h avant")]
    [InlineData(BreakdownBy.HoursBefore, "after", "après le coup d’envoi")]
    [InlineData(BreakdownBy.Weekday, "saturday", "samedi")]
    [InlineData(BreakdownBy.Tag, "value", "value")]
    [InlineData(BreakdownBy.Tag, "", "sans étiquette")]
    [InlineData(BreakdownBy.Grade, "A", "Clôture A")]
    [InlineData(BreakdownBy.Grade, "manual", "Clôture saisie à la main")]
    [InlineData(BreakdownBy.Grade, "", "sans cote de clôture")]
    public void A_row_is_called_as_people_say_it(BreakdownBy by, string key, string words) =>
        Assert.Equal(words, L.Row(by, key));

    [Fact]
    public void Days_and_odds_follow_the_language()
    {
        Speak("en");
        Assert.Equal("Saturday", L.Row(BreakdownBy.Weekday, "saturday"));
        Assert.Equal("1.50 to 2.00", L.Row(BreakdownBy.OddsBand, "1.5-2"));
    }

    [Fact]
    public void Every_dimension_has_a_name_and_a_word_for_bets_without_a_value() =>
        Assert.All(
            Enum.GetValues<BreakdownBy>(),
            by => Assert.False(L[$"Stats.By.{by}"].ResourceNotFound || L[$"Stats.None.{by}"].ResourceNotFound)
        );
}
