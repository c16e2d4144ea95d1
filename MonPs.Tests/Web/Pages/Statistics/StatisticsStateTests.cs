using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MonPs.Core.Bets;
using MonPs.Core.Closing;
using MonPs.Core.Odds;
using MonPs.Core.Statistics;
using MonPs.Tests.Support;
using MonPs.Web.Culture;
using MonPs.Web.Pages.Statistics;

namespace MonPs.Tests.Web.Pages.Statistics;

public sealed class StatisticsStateTests : PartTest
{
    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    private UserZone Zone => Services.GetRequiredService<UserZone>();

    [Fact]
    public void Nothing_chosen_has_the_plain_address() =>
        Assert.EndsWith("/statistics", new StatisticsState().Address(Navigation), StringComparison.Ordinal);

    [Fact]
    public void The_address_names_every_choice_as_the_api_does() =>
        Assert.EndsWith(
            "/statistics?status=settled&sport=soccer_epl&market_type=totals&bookmaker=unibet_fr&tag=live&grade=A"
                + "&from=2026-08-01&to=2026-08-31&include_modelled=true&by=odds_band",
            Full.Address(Navigation),
            StringComparison.Ordinal
        );

    [Fact]
    public void The_period_is_whole_days_of_the_user_the_last_one_included()
    {
        var filter = Full.Filter(Zone);
        Assert.Equal(new DateTimeOffset(2026, 7, 31, 22, 0, 0, TimeSpan.Zero), filter.From);
        Assert.Equal(new DateTimeOffset(2026, 8, 31, 22, 0, 0, TimeSpan.Zero), filter.To);
        Assert.Equal(
            (BetStatus.Settled, "soccer_epl", Market.Totals, "unibet_fr", "live", ClosingGrade.A),
            (filter.Status, filter.Sport, filter.Market, filter.Bookmaker, filter.Tag, filter.Grade)
        );
    }

    [Fact]
    public void A_dimension_or_the_modelled_closings_narrow_nothing_down()
    {
        Assert.True(new StatisticsState { By = BreakdownBy.Tag, WithModelled = true }.ShowsAll);
        Assert.False(new StatisticsState { Tag = "live" }.ShowsAll);
    }

    [Theory]
    [InlineData("2026-13-01")]
    [InlineData("01/02/2026")]
    [InlineData("0001-01-01")]
    [InlineData("")]
    public void A_day_that_is_none_restricts_nothing(string text) => Assert.Null(StatisticsState.ReadDay(text));

    [Fact]
    public void A_zero_character_never_reaches_the_database() => Assert.Null(StatisticsState.Name("a\0b"));

    private static StatisticsState Full =>
        new()
        {
            Status = BetStatus.Settled,
            Sport = "soccer_epl",
            Market = Market.Totals,
            Bookmaker = "unibet_fr",
            Tag = "live",
            Grade = ClosingGrade.A,
            From = new(2026, 8, 1),
            To = new(2026, 8, 31),
            WithModelled = true,
            By = BreakdownBy.OddsBand,
        };
}
