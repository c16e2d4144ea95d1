using Bunit;
using MonPs.Core.Bets;
using MonPs.Core.Matches;
using MonPs.Tests.Support;
using MonPs.Web.Pages.BetPage;
using MonPs.Web.Pages.Dashboard;
using MonPs.Web.Pages.Shared;

namespace MonPs.Tests.Web.Pages.BetPage;

public sealed class MatchMovesTests : PartTest
{
    private static readonly DateTimeOffset First = new(2026, 11, 28, 15, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_moved_match_says_from_when_to_when_in_the_users_zone()
    {
        var note = Moves(Bet(), Moved(1, First, First.AddHours(23)));
        Assert.Contains("Reporté de 28 nov. 2026, 16:00 à 29 nov. 2026, 15:00.", note, StringComparison.Ordinal);
        Assert.DoesNotContain("<details", note, StringComparison.Ordinal);
    }

    [Fact]
    public void In_english_and_brought_forward()
    {
        Speak("en-GB");
        var bet = Bet();
        bet.KickoffTime = First.AddHours(-40.5);
        Assert.Contains(
            "Brought forward from 28 Nov 2026, 16:00 to 26 Nov 2026, 23:30.",
            Moves(bet),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Several_moves_are_told_step_by_step()
    {
        var note = Moves(
            Bet(),
            Moved(2, First.AddHours(1), First.AddHours(23)),
            new BetRevision
            {
                Id = 3,
                Actor = "collector",
                Action = "moved",
                Changes = """{"match_id": ["a", "b"]}""",
            },
            Moved(1, First, First.AddHours(1))
        );
        Assert.Contains("Les 2 déplacements", note, StringComparison.Ordinal);
        Assert.True(
            note.IndexOf("à 28 nov. 2026, 17:00", StringComparison.Ordinal)
                < note.IndexOf("de 28 nov. 2026, 17:00", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_match_that_stayed_or_slipped_by_seconds_says_nothing()
    {
        var bet = Bet();
        bet.MovedFrom = null;
        Assert.Equal("", Moves(bet).Trim());
        bet.MovedFrom = bet.KickoffTime.AddSeconds(-19);
        Assert.Equal("", Moves(bet).Trim());
    }

    [Fact]
    public void The_list_marks_moved_matches_and_automatic_results()
    {
        var bet = Bet();
        (bet.Result, bet.ProfitLoss, bet.SettledBy) = (BetResult.Win, 10m, SettledBy.Score);
        var row = Render<BetRow>(p =>
            p.Add(r => r.Bet, bet).Add(r => r.OnSettle, (SettleRequest _) => { }).Add(r => r.OnDelete, (Bet _) => { })
        );
        Assert.Equal(
            "Reporté de 28 nov. 2026, 16:00 à 29 nov. 2026, 15:00.",
            row.Find(".moved-mark").GetAttribute("title")
        );
        Assert.Contains("automatique", row.Find(".bet-result").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        SettledBy.User,
        BetResult.Loss,
        "Le score final 2–\u20600 donne «\u00a0Gagné\u00a0», le pari est réglé «\u00a0Perdu\u00a0»."
    )]
    [InlineData(SettledBy.User, BetResult.Win, "Score final 2–\u20600.")]
    [InlineData(SettledBy.Score, BetResult.Win, "Réglé automatiquement d’après le score final 2–\u20600.")]
    public void The_score_says_who_settled_and_where_the_two_disagree(SettledBy by, BetResult result, string words)
    {
        var bet = Bet();
        (bet.Result, bet.SettledBy) = (result, by);
        Assert.Contains(words, Score(bet), StringComparison.Ordinal);
    }

    [Fact]
    public void A_corrected_score_is_told()
    {
        var bet = Bet();
        (bet.Result, bet.SettledBy) = (BetResult.Win, SettledBy.Score);
        var rescored = new BetRevision
        {
            Actor = "collector",
            Action = "rescored",
            Changes = "{}",
        };
        Assert.Contains("Le score a été corrigé\u00a0: 2–\u20600.", Score(bet, rescored), StringComparison.Ordinal);
    }

    private string Moves(Bet bet, params BetRevision[] history) =>
        System.Net.WebUtility.HtmlDecode(
            Render<MatchMoves>(p => p.Add(m => m.Bet, bet).Add(m => m.History, history)).Markup
        );

    private string Score(Bet bet, params BetRevision[] history)
    {
        var match = new Match
        {
            Id = "m",
            SportKey = "soccer_epl",
            HomeTeam = "A",
            AwayTeam = "B",
            HomeScore = 2,
            AwayScore = 0,
            CompletedAt = Now,
        };
        return System.Net.WebUtility.HtmlDecode(
            Render<ScoreNote>(p => p.Add(s => s.Bet, bet).Add(s => s.Match, match).Add(s => s.History, history)).Markup
        );
    }

    private static Bet Bet() =>
        new()
        {
            Id = 7,
            MatchName = "A vs B",
            Selection = "Home",
            OddsObtained = 2m,
            Stake = 10m,
            KickoffTime = First.AddHours(23),
            MovedFrom = First,
        };

    private static BetRevision Moved(long id, DateTimeOffset from, DateTimeOffset to) =>
        new()
        {
            Id = id,
            At = Now,
            Actor = "collector",
            Action = "moved",
            Changes = $$"""{"kickoff_time": ["{{from:O}}", "{{to:O}}"]}""",
        };
}
