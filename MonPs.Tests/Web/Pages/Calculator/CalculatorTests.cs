using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MonPs.Core.Settings;
using MonPs.Tests.Support;
using MonPs.Web.Pages.Calculator;

namespace MonPs.Tests.Web.Pages.Calculator;

public sealed class CalculatorTests : PartTest
{
    public CalculatorTests() => Services.AddSingleton(new MonPsSettings { Bankroll = 1000 });

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void Five_methods_stand_side_by_side_with_the_margin()
    {
        var page = Open("?odds=2.70,2.30,4.40");
        Assert.Equal(5, page.FindAll("section:first-child tbody tr").Count);
        Assert.Contains("3,24\u202F%", page.Find(".result-line").TextContent, StringComparison.Ordinal);
        Assert.Contains("votre réglage", page.Find("tr.current").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Typed_with_a_comma_it_answers_at_once_and_the_address_follows()
    {
        var page = Open("");
        Type(page, 0, "1,90");
        Type(page, 2, "2,00");

        Assert.Contains("1,950", page.Find("tbody tr").TextContent, StringComparison.Ordinal);
        Clock.Advance(TimeSpan.FromSeconds(1));
        page.WaitForAssertion(() => Assert.EndsWith("odds=1.90%2C2.00%2C", Navigation.Uri, StringComparison.Ordinal));
    }

    [Fact]
    public void A_price_taken_has_its_expected_value_and_kelly_stake()
    {
        var row = Open("?odds=1.90,2.00&taken=2.10,").Find("tbody tr").TextContent;
        // 2.10 × 0.512821 − 1 = 7.6923 %; Kelly 6.9930 % × ¼ of 1000.
        Assert.Contains("+7,69\u202F%", row, StringComparison.Ordinal);
        Assert.Contains("Kelly 1,75\u202F% · 17,48\u202F€", row, StringComparison.Ordinal);
    }

    [Fact]
    public void Prices_below_a_full_book_are_computed_and_flagged() =>
        Assert.NotNull(Open("?odds=2.10,2.10").Find(".result-line .badge.tone-warn"));

    [Theory]
    [InlineData("?odds=0.9,2.0", "Une cote de 1 ou moins ne rapporte rien")]
    [InlineData("?odds=1.01,15,501", "l’outsider est trop loin pour elle")]
    public void A_refusal_is_said_in_words(string query, string words) =>
        Assert.Contains(words, Open(query).Find("tbody").TextContent, StringComparison.Ordinal);

    [Theory]
    [InlineData("?odds=a,b,c&taken=x&bankroll=%F0&line=z")]
    [InlineData("?odds=,,,,,,,,,,,,,,,,,,,,")]
    [InlineData("?line=2.3&over=1.9&under=2.0")]
    [InlineData("?odds=79228162514264337593543950335,2&taken=79228162514264337593543950335,2")]
    [InlineData("?line=2.5&over=1.9&under=1.9&price=79228162514264337593543950335")]
    public void A_strange_address_does_no_harm(string query) =>
        Assert.DoesNotContain("NaN", Open(query).Markup, StringComparison.Ordinal);

    [Fact]
    public void One_line_of_goals_prices_the_lines_around_it()
    {
        var rows = Open("?line=2.5&over=1.90&under=2.00").FindAll("section:last-child tbody tr");
        Assert.Equal(9, rows.Count);
        Assert.StartsWith("2,5", rows[4].TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal("current", rows[4].ClassName);
    }

    [Fact]
    public void An_example_of_one_part_leaves_the_other_as_it_is()
    {
        var page = Open("?odds=1.90,2.00");
        page.Find("section:last-child button.button").Click();
        Assert.Equal(9, page.FindAll("section:last-child tbody tr").Count);
        Assert.Equal("1,90", page.Find(".odds-rows input").GetAttribute("value"));
    }

    [Fact]
    public void A_line_between_the_quarters_is_refused_in_words() =>
        Assert.Contains(
            "multiple d’un quart de but",
            Open("?line=2.3").Find(".field-error").TextContent,
            StringComparison.Ordinal
        );

    [Fact]
    public void Lines_near_nought_start_with_the_first_there_is()
    {
        var draft = CalculatorDraft.Of(null, null);
        draft.Line = 0.5m;
        Assert.Equal([0.25m, 0.5m, 0.75m, 1m, 1.25m, 1.5m], draft.LinesAround());
    }

    private IRenderedComponent<CalculatorPage> Open(string query)
    {
        Navigation.NavigateTo("/calculator" + query);
        return Render<CalculatorPage>();
    }

    private static void Type(IRenderedComponent<CalculatorPage> page, int input, string text) =>
        page.FindAll(".odds-rows input")[input].Input(text);
}
