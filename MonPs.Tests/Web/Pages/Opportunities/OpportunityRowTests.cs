using Bunit;
using MonPs.Core.Odds;
using MonPs.Core.Opportunities;
using MonPs.Tests.Support;
using MonPs.Web.Pages.Opportunities;

namespace MonPs.Tests.Web.Pages.Opportunities;

public sealed class OpportunityRowTests : PartTest
{
    private static readonly Opportunity Value = new(
        "m1",
        "soccer_epl",
        "Wolves",
        "Arsenal",
        Now.AddHours(2),
        Market.Totals,
        Outcome.Over,
        2.5m,
        "unibet_nl",
        2.10m,
        1.95m,
        7.6923m,
        Now.AddMinutes(-20),
        Now.AddMinutes(-1),
        IsStale: false,
        IsSuspicious: false,
        1.7483m,
        17.48m
    );

    [Fact]
    public void It_says_what_where_how_much_and_how_old()
    {
        var text = Row(Value).Markup;
        Assert.All(
            new[]
            {
                "Wolves – Arsenal",
                "Plus de 2,5 buts",
                "Unibet",
                "2,10",
                "+7,69",
                "17,48",
                "il y a 20",
                "il y a 1",
            },
            words => Assert.Contains(words, text, StringComparison.Ordinal)
        );
        Assert.DoesNotContain("badge", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_fair_price_keeps_three_decimals_and_the_match_is_one_press_away()
    {
        var row = Row(Value);
        Assert.Contains("1,950", row.Markup, StringComparison.Ordinal);
        Assert.Equal("/matches/m1", row.Find(".bet-match a").GetAttribute("href"));
    }

    [Fact]
    public void Stale_and_suspicious_prices_are_marked() =>
        Assert.Equal(
            ["périmée", "À vérifier"],
            Row(Value with { IsStale = true, IsSuspicious = true }).FindAll(".badge").Select(b => b.TextContent)
        );

    [Fact]
    public void Without_a_bankroll_the_stake_is_a_share_and_says_what_to_set()
    {
        var row = Row(Value with { KellyStake = null });
        Assert.Contains("1,75\u202F% de la bankroll", row.Markup, StringComparison.Ordinal);
        Assert.Contains("Renseignez BANKROLL", row.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_press_bets_on_exactly_this_price()
    {
        Opportunity? pressed = null;
        Row(Value, one => pressed = one).Find("button").Click();
        Assert.Same(Value, pressed);
    }

    private IRenderedComponent<OpportunityRow> Row(Opportunity of, Action<Opportunity>? onBet = null) =>
        Render<OpportunityRow>(p =>
            p.Add(r => r.Of, of).Add(r => r.Currency, "EUR").Add(r => r.OnBet, onBet ?? (_ => { }))
        );
}
