using System.Globalization;
using MonPs.Core.Bets;
using MonPs.Core.Imports;

namespace MonPs.Tests.Core.Imports;

public sealed class SelectionTextTests
{
    private static readonly (string, string) Teams = ("RC Lens", "Olympique Lyonnais");

    [Theory]
    [InlineData("1", "Home")]
    [InlineData("N", "Draw")]
    [InlineData("X", "Draw")]
    [InlineData("Match nul", "Draw")]
    [InlineData("Extérieur", "Away")]
    [InlineData("Lens", "Home")]
    [InlineData("Victoire de Lyon", "Away")]
    [InlineData("Lens to win", "Home")]
    [InlineData("Plus de 2,5", "Over 2.5")]
    [InlineData("Plus de 2,5 buts", "Over 2.5")]
    [InlineData("Moins de 3", "Under 3.0")]
    [InlineData("Over 2.25", "Over 2.25")]
    [InlineData("U 2.5", "Under 2.5")]
    [InlineData("o2.5", "Over 2.5")]
    [InlineData("Total goals: Under 2.5", "Under 2.5")]
    public void A_selection_is_understood_in_both_languages(string text, string expected) =>
        Assert.Equal(expected, Written(SelectionText.Read(text, Teams)));

    [Theory]
    [InlineData("Lens -1.5")]
    [InlineData("1X")]
    [InlineData("Lens ou nul (double chance)")]
    [InlineData("BTTS")]
    [InlineData("Over 9.5 corners")]
    [InlineData("Plus de 1,5 en 1ère mi-temps")]
    [InlineData("Over 2.3")]
    [InlineData("Over 185.5 points")]
    [InlineData("Paris")]
    [InlineData("Lens remboursé si nul")]
    public void What_is_neither_1X2_nor_a_total_is_not_taken_for_it(string text) =>
        Assert.Null(SelectionText.Read(text, Teams));

    [Theory]
    [InlineData("RC Lens - Lyon : 1", "RC Lens - Lyon", "Home")]
    [InlineData("Lens vs Lyon (Nul)", "Lens vs Lyon", "Draw")]
    [InlineData("Lens - Lyon - Plus de 2,5 buts", "Lens - Lyon", "Over 2.5")]
    [InlineData("Lyon | Lens v Lyon", "Lens v Lyon", "Away")]
    [InlineData("Lens vs Lyon Over 2.5 Goals", "Lens vs Lyon", "Over 2.5")]
    [InlineData("Saint-Étienne - Lyon, Saint-Etienne", "Saint-Étienne - Lyon", "Home")]
    public void Match_and_selection_are_told_apart_in_one_text(string text, string match, string selection)
    {
        var label = LabelText.Read(text);
        Assert.Equal((match, selection), (label.Match, Written(label.Pick)));
        Assert.NotNull(label.Teams);
    }

    [Theory]
    [InlineData("Lens - Lyon Handicap -1")]
    [InlineData("Combiné du samedi")]
    public void A_text_that_names_no_selection_of_ours_keeps_its_words(string text)
    {
        Assert.Null(LabelText.Read(text).Pick);
        Assert.Equal(text, LabelText.Read(text).Match);
    }

    [Fact]
    public void An_at_sign_says_that_the_second_team_is_at_home() =>
        Assert.Equal(("Lens", "Lyon"), LabelText.Teams("Lyon @ Lens"));

    [Theory]
    [InlineData("=1+1")]
    [InlineData("-5")]
    [InlineData("'=x")]
    [InlineData("''@x")]
    [InlineData("\tx")]
    [InlineData("'quoted'")]
    [InlineData("plain")]
    [InlineData("")]
    public void A_text_is_guarded_against_formulas_and_comes_back_as_it_was(string text)
    {
        var cell = OwnText.Guard(text);
        Assert.DoesNotContain(cell.Take(1), c => "=+-@\t".Contains(c));
        Assert.Equal(text, OwnText.Unguard(cell));
    }

    [Fact]
    public void Tags_come_back_whatever_stands_in_them()
    {
        string[] tags = ["live", "a|b", @"c\d", "é,;"];
        Assert.Equal(tags, OwnText.Split(OwnText.Join(tags)));
        Assert.Empty(OwnText.Split(OwnText.Join([])));
    }

    private static string? Written(Pick? pick) =>
        pick is { } known ? BetSelection.Write(known.Outcome, known.Line) : null;
}
