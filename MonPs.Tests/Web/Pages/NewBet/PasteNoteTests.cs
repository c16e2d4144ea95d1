using Bunit;
using MonPs.Core.Bets;
using MonPs.Tests.Support;
using MonPs.Web.Pages.NewBet;

namespace MonPs.Tests.Web.Pages.NewBet;

public sealed class PasteNoteTests : PartTest
{
    [Fact]
    public void A_text_that_said_everything_leaves_nothing_to_say() =>
        Assert.Empty(Note("PSG - Lyon, plus de 2,5 buts @1,95, 20 € Winamax", isFound: true).FindAll(".note"));

    [Fact]
    public void What_the_text_did_not_say_is_listed_in_the_words_of_the_form() =>
        Assert.Equal(
            ["Pas dans le texte : sélection, mise, bookmaker"],
            Lines(Note("PSG - Lyon @1,95", isFound: true))
        );

    [Fact]
    public void What_was_not_understood_is_quoted_as_it_was_written() =>
        Assert.Contains("Pas compris : « cashback »", Lines(Note("PSG - Lyon @1,95 20 € cashback", isFound: true)));

    [Fact]
    public void A_match_that_is_not_among_those_to_come_is_said() =>
        Assert.Contains(
            Lines(Note("PSG - Lyon, 1 @1,95, 20 € Winamax", isFound: false)),
            line => line.StartsWith("Ce match n’est pas", StringComparison.Ordinal)
        );

    [Fact]
    public void Without_teams_it_asks_for_the_match_and_does_not_say_that_it_was_not_found() =>
        Assert.Equal(["Pas dans le texte : match"], Lines(Note("plus de 2,5 @1,95, 20 € Winamax", isFound: false)));

    [Fact]
    public void It_speaks_English()
    {
        Speak("en");
        Assert.Equal(["Not in the text: stake, bookmaker"], Lines(Note("PSG - Lyon, home @1.95", isFound: true)));
    }

    private IRenderedComponent<PasteNote> Note(string text, bool isFound) =>
        Render<PasteNote>(p => p.Add(note => note.Text, BetText.Read(text)).Add(note => note.IsFound, isFound));

    private static IEnumerable<string> Lines(IRenderedComponent<PasteNote> note) =>
        note.FindAll("p").Select(line => line.TextContent.Replace('\u00A0', ' '));
}
