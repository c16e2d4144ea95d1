using MonPs.Core.Matches;
using MonPs.Core.Odds;
using MonPs.Core.Settings;

namespace MonPs.Web.Cli.AddBet;

/// <summary>Which match: a number of the list, letters that narrow it down, Enter for more, 0 for one that is not there.</summary>
internal sealed class MatchStep(OddsQueries odds, MatchQueries matches, MonPsSettings settings) : Step
{
    private const int PageLength = 10;
    private IReadOnlyList<UpcomingMatch>? upcoming;
    private IReadOnlyList<UpcomingMatch> found = [];
    private int first;

    public override string Flag => "--match";

    public override bool IsAnswered(BetAnswers answers) => answers.HasMatch;

    protected override string Question(BetAnswers answers) => CliText.Get("Cli.Add.Match");

    protected override async Task Show(Terminal terminal, BetAnswers answers, CancellationToken ct)
    {
        upcoming ??= await odds.Upcoming(null, ct);
        List(terminal, upcoming);
    }

    protected override async Task<Heard> Take(string typed, Terminal terminal, BetAnswers answers, CancellationToken ct)
    {
        if (typed == "0")
            answers.ChooseFree();
        else if (typed.Length == 0)
            return More(terminal);
        else if (!int.TryParse(typed, out var number))
            return Search(terminal, typed);
        else if (number < 1 || number > found.Count)
            return Heard.No(CliText.Get("Cli.Add.NoNumber", typed, $"{found.Count}"));
        else
            await Choose(found[number - 1], answers, ct);
        return Heard.Yes;
    }

    private async Task Choose(UpcomingMatch chosen, BetAnswers answers, CancellationToken ct)
    {
        var match = await matches.Find(chosen.MatchId, ct);
        var board = PriceBoard.Of(chosen, await odds.OfMatch(chosen.MatchId, ct), settings);
        answers.Choose(match!, board);
    }

    private Heard More(Terminal terminal)
    {
        if (found.Count == 0)
            return Heard.No(CliText.Get("NewBet.NoUpcoming"));
        first = first + PageLength < found.Count ? first + PageLength : 0;
        Page(terminal);
        return Heard.Again;
    }

    private Heard Search(Terminal terminal, string typed)
    {
        var hits = MatchFinder.Find(upcoming!, typed);
        if (hits.Count == 0)
            return Heard.No(CliText.Get("Cli.Add.NoMatch", typed));
        List(terminal, hits);
        return Heard.Again;
    }

    private void List(Terminal terminal, IReadOnlyList<UpcomingMatch> shown)
    {
        (found, first) = (shown, 0);
        if (found.Count == 0)
            terminal.Warn(CliText.Get("NewBet.NoUpcoming"));
        else
            Page(terminal);
    }

    private void Page(Terminal terminal)
    {
        var page = found.Skip(first).Take(PageLength).ToList();
        terminal.Write(MatchTable.Numbered(page, first + 1, settings.TimeZone));
        terminal.Say(CliText.Get("Cli.Matches.Page", $"{first + 1}", $"{first + page.Count}", $"{found.Count}"));
    }
}
