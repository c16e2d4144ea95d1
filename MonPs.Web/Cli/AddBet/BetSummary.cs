using MonPs.Core.Bets;
using MonPs.Core.OddsApi;
using MonPs.Core.Settings;
using MonPs.Web.Culture;
using MonPs.Web.Pages.Shared;
using Spectre.Console;

namespace MonPs.Web.Cli.AddBet;

/// <summary>The whole bet once more before it is written, with what the market says of it and bets that look like it.</summary>
internal static class BetSummary
{
    // A price this far above the fair one is more often a slip of the hand than a gift.
    private const decimal SuspiciousEdge = 25m;

    public static void Write(Terminal to, BetDraft draft, BetAnswers answers, MonPsSettings settings)
    {
        var grid = BetSheet.Grid();
        BetSheet.Add(grid, BetSheet.Field("match_name"), MatchTitle.Of(draft.MatchName));
        BetSheet.Add(grid, BetSheet.Field("kickoff_time"), Kickoff(draft, settings));
        BetSheet.Add(grid, BetSheet.Field("sport"), draft.Sport is { } sport ? LeagueTitle.Of(sport) : Shown.None);
        BetSheet.Add(grid, BetSheet.Field("selection"), Selection(draft));
        BetSheet.Add(grid, BetSheet.Field("bookmaker"), Bookmaker(draft));
        BetSheet.Add(grid, BetSheet.Field("odds_obtained"), Odds(draft, answers));
        BetSheet.Add(grid, CliText.Get("Opps.Edge"), Edge(draft, answers));
        BetSheet.Add(grid, BetSheet.Field("stake"), Shown.Money(draft.Stake, settings.Currency));
        BetSheet.Add(grid, CliText.Get("NewBet.Gain"), Gain(draft, settings));
        BetSheet.Add(grid, BetSheet.Field("tags"), draft.Tags.Count == 0 ? Shown.None : TagText.Write(draft.Tags));
        BetSheet.Add(grid, BetSheet.Field("notes"), draft.Notes ?? Shown.None);
        to.Say("");
        to.Write(grid);
        to.Say("");
        if (EdgeOf(draft, answers) is > SuspiciousEdge)
            to.Warn(CliText.Get("Cli.Add.Suspicious"));
    }

    public static IEnumerable<string> Twins(IEnumerable<Bet> twins, MonPsSettings settings) =>
        twins.Select(bet =>
            CliText.Get(
                "Cli.Add.Twin",
                $"{bet.Id}",
                bet.Bookmaker is { } book ? BookmakerNames.Title(book) : CliText.Get("Bet.NoBookmaker"),
                Shown.Odds(bet.OddsObtained),
                Shown.Money(bet.Stake, settings.Currency)
            )
        );

    private static string Kickoff(BetDraft draft, MonPsSettings settings) =>
        Shown.Instant(draft.KickoffTime, settings.TimeZone, InstantForm.Full);

    private static string Selection(BetDraft draft) =>
        CliText.Words.Selection(BetSelection.OutcomeOf(draft.Selection), draft.Line, MatchTitle.Split(draft.MatchName));

    private static string Bookmaker(BetDraft draft) =>
        draft.Bookmaker is { } book ? BookmakerNames.Title(book) : CliText.Get("Bet.NoBookmaker");

    private static string Odds(BetDraft draft, BetAnswers answers)
    {
        var best = answers.Board?.Best(BetSelection.OutcomeOf(draft.Selection), draft.Line);
        var mine = Shown.Odds(draft.OddsObtained);
        return best is null ? mine : CliText.Get("Cli.Add.OddsBeside", mine, Shown.Price(best));
    }

    private static string Edge(BetDraft draft, BetAnswers answers) =>
        EdgeOf(draft, answers) is { } edge ? Shown.Percent(edge) : CliText.Get("NewBet.Edge.None");

    private static decimal? EdgeOf(BetDraft draft, BetAnswers answers) =>
        answers.Board?.Edge(BetSelection.OutcomeOf(draft.Selection), draft.Line, draft.OddsObtained)?.Percent;

    private static string Gain(BetDraft draft, MonPsSettings settings) =>
        Shown.Money(Settlement.Profit(BetResult.Win, draft.Stake, draft.OddsObtained), settings.Currency, plus: true);
}
