using MonPs.Core.Matches;
using MonPs.Core.Odds;
using MonPs.Core.Settings;

namespace MonPs.Web.Cli.AddBet;

/// <summary>The questions, in their order; forward, back, or out at any of them.</summary>
internal sealed class BetDialogue(IReadOnlyList<Step> steps)
{
    public static BetDialogue Of(OddsQueries odds, MatchQueries matches, MonPsSettings settings)
    {
        var (zone, reference) = (settings.TimeZone, settings.ReferenceBookmaker);
        return new([
            new MatchStep(odds, matches, settings),
            new NameStep(zone),
            new LeagueStep(zone),
            new KickoffStep(zone),
            new MarketStep(zone),
            new SelectionStep(zone, reference),
            new LineStep(zone, reference),
            new BookmakerStep(zone),
            new OddsStep(zone, reference),
            new StakeStep(zone, settings.Currency),
            new TagsStep(zone),
            new NotesStep(zone),
        ]);
    }

    /// <summary>The flags without which there is no bet and that were not given.</summary>
    public IReadOnlyList<string> Missing(BetAnswers answers) =>
        [
            .. steps
                .Where(step => step.IsRequired && step.Applies(answers) && !step.IsAnswered(answers))
                .Select(step => step.Flag)
                .Distinct(),
        ];

    /// <summary>Asks what the flags left open.</summary>
    /// <returns>False when the person left.</returns>
    public async Task<bool> Run(Terminal terminal, BetAnswers answers, CancellationToken ct)
    {
        terminal.Say(CliText.Get("Cli.Add.Lead"));
        var open = steps.Where(step => !step.IsAnswered(answers)).ToList();
        for (var (at, way) = (0, 1); at < open.Count; at += way)
        {
            // Back from the first question stays at it.
            if (at < 0)
                (at, way) = (0, 1);
            if (!open[at].Applies(answers))
                continue;
            var asked = await open[at].Ask(terminal, answers, ct);
            if (asked == Asked.Left)
                return false;
            way = asked == Asked.Back ? -1 : 1;
        }
        return true;
    }
}
