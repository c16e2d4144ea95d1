using Bunit;
using MonPs.Core.Bets;
using MonPs.Core.Odds;
using MonPs.Tests.Support;
using MonPs.Web.Pages.NewBet;

namespace MonPs.Tests.Web.Pages.NewBet;

public sealed class TwinNoteTests : PartTest
{
    [Fact]
    public void Without_a_twin_there_is_no_warning() => Assert.Empty(Note([]).FindAll(".note"));

    [Fact]
    public void A_twin_is_one_press_away_and_says_what_was_bet_at_what_price_and_when()
    {
        var note = Note([Bet(7)]);
        Assert.Equal("/manual-bets/7", note.Find("a").GetAttribute("href"));
        Assert.Equal("Plus de 2,5 buts à 1,95, 20,00 €", Plain(note.Find("a").TextContent));
        Assert.Contains("il y a 5 min", Plain(note.Markup), StringComparison.Ordinal);
    }

    [Fact]
    public void Three_twins_at_most_are_listed() =>
        Assert.Equal(3, Note([.. Enumerable.Range(1, 5).Select(id => Bet(id))]).FindAll("a").Count);

    [Fact]
    public void It_warns_aloud_and_never_stands_in_the_way()
    {
        var note = Note([Bet(7)]);
        Assert.Equal("status", note.Find(".note-warn").GetAttribute("role"));
        Assert.Empty(note.FindAll("button"));
    }

    private IRenderedComponent<TwinNote> Note(IReadOnlyList<Bet> twins) =>
        Render<TwinNote>(p => p.Add(note => note.Twins, twins).Add(note => note.Currency, "EUR"));

    private static Bet Bet(long id) =>
        new()
        {
            Id = id,
            MatchName = "PSG vs Lyon",
            Market = Market.Totals,
            Selection = "Over 2.5",
            Line = 2.5m,
            OddsObtained = 1.95m,
            Stake = 20,
            CreatedAt = Now.AddMinutes(-5),
        };

    private static string Plain(string text) => text.Replace('\u00A0', ' ').Replace('\u202F', ' ');
}
