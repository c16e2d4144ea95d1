using MonPs.Core.Odds;
using MonPs.Tests.Support;
using MonPs.Web.Cli;

namespace MonPs.Tests.Web.Cli.AddBet;

public sealed class BetDialogueTests(PostgresFixture postgres) : AddBetTest(postgres)
{
    // The question, a wrong answer, a piece of what is said of it, and the right answer.
    private static readonly (string Question, string Wrong, string Why, string Right)[] Steps =
    [
        ("Match (", "zzz", "Aucun match à venir ne contient « zzz »", "1"),
        ("Marché", "3", "« 3 » n’est pas un marché", "2"),
        ("Côté", "peut-être", "« peut-être » n’est pas un côté", "+"),
        ("Ligne de buts", "2,6", "2,6 n’est pas une ligne", "2,5"),
        ("Bookmaker : numéro", "9", "9 n’est pas dans la liste : elle va de 1 à 2", "1"),
        ("Cote (", "0,9", "0,9 n’est pas une cote décimale", ""),
        ("Mise (", "-5", "La mise doit être supérieure à 0", "50"),
        ("Étiquettes", Long, "Une étiquette est trop longue", "live, value"),
        ("Notes", new string('n', 10_001), "Trop long : 10001 caractères", "mon premier"),
        ("Enregistrer ce pari", "bof", "Répondez o (oui) ou n (non)", "o"),
    ];

    public static TheoryData<int> EveryStep => [.. Enumerable.Range(0, Steps.Length)];

    [Fact]
    public async Task From_the_list_to_the_confirmation_with_a_wrong_answer_at_every_step()
    {
        var terminal = new ScriptedTerminal(Steps.SelectMany(step => new[] { step.Wrong, step.Right }));

        var code = await Run(terminal);

        Assert.True(code == Exit.Done, terminal.Screen);
        Assert.Equal(0, terminal.Left);
        Assert.All(Steps, step => Assert.Contains(step.Why, terminal.Screen));
        var bet = Assert.Single(await Bets());
        Assert.Equal((CoreSteps.MatchId, "Over 2.5", 2.5m), (bet.MatchId, bet.Selection, bet.Line));
        Assert.Equal(("unibet_fr", 1.98m, 50m), (bet.Bookmaker, bet.OddsObtained, bet.Stake));
        Assert.Equal(["live", "value"], bet.Tags);
        Assert.Equal("mon premier", bet.Notes);
    }

    [Theory]
    [MemberData(nameof(EveryStep))]
    public async Task Q_leaves_at_every_step_and_nothing_is_written(int step)
    {
        var terminal = new ScriptedTerminal(Steps.Take(step).Select(s => s.Right).Append("q"));

        var code = await Run(terminal);

        Assert.Equal(Exit.Failed, code);
        Assert.Contains(Steps[step].Question, terminal.Screen);
        Assert.EndsWith("Rien n’a été enregistré.", terminal.Screen.TrimEnd());
        Assert.Empty(await Bets());
    }

    [Theory]
    [MemberData(nameof(EveryStep))]
    public async Task A_terminal_closed_at_any_step_writes_nothing(int step)
    {
        var terminal = new ScriptedTerminal(Steps.Take(step).Select(s => s.Right));

        Assert.Equal(Exit.Failed, await Run(terminal));
        Assert.Empty(await Bets());
    }

    [Fact]
    public async Task A_no_at_the_end_writes_nothing()
    {
        var terminal = new ScriptedTerminal([.. Steps.SkipLast(1).Select(s => s.Right), "n"]);

        Assert.Equal(Exit.Failed, await Run(terminal));
        Assert.Empty(await Bets());
    }

    [Fact]
    public async Task Only_lines_that_somebody_quotes_are_shown_each_with_the_prices_of_the_market()
    {
        var terminal = new ScriptedTerminal("wolves", "1", "2", "-", "3", "q");

        await Run(terminal);

        Assert.Matches("""2,5\s+Moins de 2,5 buts\s+1,97 Pinnacle\s+1,97""", terminal.Screen);
        Assert.Matches("""2,75\s+Moins de 2,75 buts\s+1,75 Betsson\s+–""", terminal.Screen);
        Assert.Contains("Personne ne cote la ligne 3,0", terminal.Screen);
    }

    [Fact]
    public async Task Back_returns_to_the_question_before_and_the_last_answer_counts()
    {
        var terminal = new ScriptedTerminal("1", "2", "<", "1", "1", "<", "n", "", "3,35", "10", "", "", "oui");

        Assert.True(await Run(terminal) == Exit.Done, terminal.Screen);
        var bet = Assert.Single(await Bets());
        Assert.Equal((Market.H2h, "Draw", null), (bet.Market, bet.Selection, bet.Line));
        Assert.Equal((null, 3.35m), (bet.Bookmaker, bet.OddsObtained));
    }

    [Fact]
    public async Task A_match_nobody_knows_is_typed()
    {
        var terminal = new ScriptedTerminal([
            .. new[] { "0", "", "Lyon vs Nice", "Pétanque", "ligue 1", "demain", "05/12/2026 21:00" },
            .. new[] { "1", "nice", "chez moi", "chez moi", "2,9", "10", "", "", "o" },
        ]);

        Assert.True(await Run(terminal) == Exit.Done, terminal.Screen);
        Assert.Contains("MonPs ne connaît pas « Pétanque »", terminal.Screen);
        Assert.Contains("« demain » n’est pas une date avec heure", terminal.Screen);
        var bet = Assert.Single(await Bets());
        Assert.Equal((null, "Lyon vs Nice", "soccer_france_ligue_one"), (bet.MatchId, bet.MatchName, bet.Sport));
        Assert.Equal(new DateTimeOffset(2026, 12, 5, 20, 0, 0, TimeSpan.Zero), bet.KickoffTime);
        Assert.Equal(("Away", "chez moi"), (bet.Selection, bet.Bookmaker));
    }

    [Fact]
    public async Task The_same_selection_again_is_warned_of_before_it_is_written()
    {
        await Run(new(Steps.Select(step => step.Right)));
        var again = new ScriptedTerminal(Steps.Select(step => step.Right));
        var other = new ScriptedTerminal("1", "2", "-", "2,5", "", "1,9", "5", "", "", "o");

        Assert.Equal(Exit.Done, await Run(again));
        Assert.Equal(Exit.Done, await Run(other));
        Assert.Contains("Vous avez déjà cette sélection : pari 1 (Unibet (FR), cote 1,98, mise 50,00 €)", again.Screen);
        Assert.DoesNotContain("Vous avez déjà", other.Screen);
    }

    [Fact]
    public async Task The_summary_shows_the_edge_and_doubts_a_price_too_good()
    {
        var terminal = new ScriptedTerminal("1", "1", "1", "", "21", "10", "", "", "n");

        await Run(terminal);

        Assert.Matches("""Cote\s+21,00 \(meilleure actuelle : 2,20 Unibet \(FR\)\)""", terminal.Screen);
        Assert.Matches("""Avantage\s+\+8\d\d,\d\d %""", terminal.Screen);
        Assert.Contains("plus souvent une faute de frappe", terminal.Screen);
    }

    [Fact]
    public async Task What_flags_say_already_is_not_asked()
    {
        var terminal = new ScriptedTerminal("1,95", "20", "", "", "o");

        var code = await Run(
            terminal,
            new()
            {
                Match = "arsenal wolves",
                Selection = "plus de 2,5",
                Bookmaker = "Unibet (FR)",
            }
        );

        Assert.True(code == Exit.Done, terminal.Screen);
        Assert.DoesNotContain("Marché (", terminal.Screen);
        Assert.Equal(("Over 2.5", "unibet_fr"), (Assert.Single(await Bets()).Selection, (await Bets())[0].Bookmaker));
    }
}
