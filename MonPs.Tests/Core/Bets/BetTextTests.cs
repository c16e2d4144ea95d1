using FsCheck;
using FsCheck.Fluent;
using MonPs.Core.Bets;
using MonPs.Core.Odds;
using Outcome = MonPs.Core.Odds.Outcome;

namespace MonPs.Tests.Core.Bets;

public sealed class BetTextTests
{
    // Home | away | selection | odds | stake | bookmaker | unread
    [Theory]
    [InlineData("PSG - Lyon, plus de 2,5 buts @1,95, 20 € Winamax", "PSG|Lyon|Over 2.5|1.95|20|Winamax (FR)|")]
    [InlineData("PSG vs Lyon over 2.5 goals @ 1.95 €20 Pinnacle", "PSG|Lyon|Over 2.5|1.95|20|Pinnacle|")]
    [InlineData(
        "20€ sur PSG – Lyon moins de 2,25 buts à 1,95 chez Betclic",
        "PSG|Lyon|Under 2.25|1.95|20|Betclic (FR)|"
    )]
    [InlineData("Unibet FR", "|||||Unibet (FR)|FR")]
    [InlineData("@2,05 ; Saint-Étienne - Lyon ; N ; mise 15,50 ; PMU", "Saint-Étienne|Lyon|Draw|2.05|15.5|PMU (FR)|")]
    [InlineData("PSG - Lyon 2 @4.2 10 €", "PSG|Lyon|Away|4.2|10||")]
    [InlineData("Arsenal v Chelsea, Chelsea to win, odds 3.4, stake 25", "Arsenal|Chelsea|Away|3.4|25||")]
    [InlineData("PSG-Lyon, victoire PSG, cote 1,5", "PSG|Lyon|Home|1.5|||")]
    [InlineData("PSG - Lyon O2.5 @1.9", "PSG|Lyon|Over 2.5|1.9|||")]
    [InlineData("PSG - Lyon, +2,5, @1,9, 1 234,50 €", "PSG|Lyon|Over 2.5|1.9|1234.5||")]
    [InlineData("PSG - Lyon, plus de 2,6 buts @1,95", "PSG|Lyon||1.95|||plus 2,6")]
    [InlineData("PSG - Lyon, 1, over 2.5, @1.9", "PSG|Lyon|Over 2.5|1.9|||1")]
    [InlineData("PSG - Lyon, BTTS, Bet365 @1.9", "PSG|Lyon||1.9||Bet365|BTTS")]
    [InlineData("PSG - Lyon @0,9", "PSG|Lyon|||||0,9")]
    [InlineData("Marseille", "||||||Marseille")]
    [InlineData("", "||||||")]
    public void A_bet_is_read_as_people_write_it(string text, string expected) =>
        Assert.Equal(expected, Written(BetText.Read(text)));

    [Theory]
    [InlineData("PSG - Lyon", false)]
    [InlineData("Saint-Étienne", false)]
    [InlineData("PSG - Lyon @1,9", true)]
    [InlineData("20 €", true)]
    public void Only_a_price_or_a_stake_makes_a_bet_of_a_text(string text, bool isBet) =>
        Assert.Equal(isBet, BetText.Read(text).IsBet);

    private static readonly Gen<(string Home, string Away)> Matches = Gen.Elements(
        ("PSG", "Lyon"),
        ("Saint-Étienne", "Olympique Lyonnais"),
        ("Borussia Mönchengladbach", "1. FC Köln"),
        ("Wolves", "Brighton and Hove Albion")
    );

    // Every part with the text of it, in one of the two languages, and the words in any order.
    private static readonly Arbitrary<(string Text, string Expected)> Bets = (
        from teams in Matches
        from french in Gen.Elements(true, false)
        from over in Gen.Elements(true, false)
        from quarters in Gen.Choose(2, 24)
        from odds in Gen.Choose(1010, 20_000)
        from cents in Gen.Choose(1, 1_000_000)
        from order in Gen.Shuffle([0, 1, 2, 3, 4])
        select Bet(teams, french, over, quarters / 4m, odds / 1000m, cents / 100m, order)
    ).ToArbitrary();

    [Fact]
    public void Whatever_the_language_and_the_order_nothing_is_lost_and_nothing_is_invented() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(500).WithQuietOnSuccess(true),
            Prop.ForAll(Bets, bet => Written(BetText.Read(bet.Text)) == bet.Expected)
        );

    [Fact]
    public void No_text_makes_it_fail_and_what_it_tells_was_there() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(1000).WithQuietOnSuccess(true),
            Prop.ForAll(
                Gen.Elements(
                        "PSG",
                        " - ",
                        "@",
                        "1,95",
                        "€",
                        "20",
                        "plus de",
                        " ",
                        ",",
                        "over",
                        "2.5",
                        "N",
                        "Winamax",
                        "\n",
                        "@@",
                        "1.2.3"
                    )
                    .ArrayOf()
                    .Select(parts => string.Concat(parts))
                    .ToArbitrary(),
                text =>
                {
                    var read = BetText.Read(text);
                    return read.Odds is not <= 1
                        && read.Stake is not <= 0
                        && read.Unread.All(piece =>
                            piece.Split(' ').All(word => text.Contains(word, StringComparison.Ordinal))
                        );
                }
            )
        );

    private static (string, string) Bet(
        (string Home, string Away) teams,
        bool french,
        bool over,
        decimal line,
        decimal odds,
        decimal stake,
        int[] order
    )
    {
        var goals = french
            ? $"{(over ? "plus" : "moins")} de {line:0.##} buts"
            : $"{(over ? "over" : "under")} {line:0.##} goals";
        string[] parts =
        [
            $"{teams.Home} {(french ? "-" : "vs")} {teams.Away}",
            Plain(goals, french),
            Plain(FormattableString.Invariant($"@{odds:0.00#}"), french),
            Plain(
                french ? FormattableString.Invariant($"{stake:0.00} €") : FormattableString.Invariant($"€{stake:0.00}"),
                french
            ),
            "Winamax",
        ];
        var side = over ? Outcome.Over : Outcome.Under;
        var expected = FormattableString.Invariant(
            $"{teams.Home}|{teams.Away}|{BetSelection.Write(side, line)}|{odds:0.###}|{stake:0.##}|Winamax (FR)|"
        );
        return (string.Join(", ", order.Select(at => parts[at])), expected);
    }

    private static string Plain(string text, bool french) => french ? text.Replace('.', ',') : text.Replace(',', '.');

    private static string Written(BetText read) =>
        FormattableString.Invariant(
            $"{read.Teams?.Home}|{read.Teams?.Away}|{(read.Outcome is { } side ? BetSelection.Write(side, read.Line) : "")}|{read.Odds:0.###}|{read.Stake:0.##}|{read.Bookmaker}|{string.Join(';', read.Unread)}"
        );
}
