using MonPs.Core.Bets;
using MonPs.Core.Clv;
using MonPs.Core.Settings;
using MonPs.Web.Api;
using MonPs.Web.Pages.Shared;

namespace MonPs.Web.Cli.AddBet;

/// <summary>Warns of a bet like this one, asks, and writes. Nothing is written before the person agrees.</summary>
internal sealed class BetRecorder(BetEntry entry, BetQueries bets, MonPsSettings settings)
{
    private const int MostTwins = 500;

    public async Task<int> Record(Terminal terminal, BetAnswers answers, Manner manner, CancellationToken ct)
    {
        var (draft, faults) = BetRules.Check(answers.Form, answers.Match, settings.TimeZone);
        if (draft is null)
        {
            Flags.Complain(faults);
            return Exit.WrongUse;
        }
        if (!manner.Json)
            BetSummary.Write(terminal, draft, answers, settings);
        foreach (var twin in BetSummary.Twins(await Twins(draft, ct), settings))
            Remark(terminal, manner, twin);
        if (manner.Yes || await Confirmation.Ask(terminal, CliText.Get("Cli.Add.Confirm"), ct))
            return await Write(terminal, answers.Form, manner);
        terminal.Say(CliText.Get("Cli.NothingWritten"));
        return Exit.Failed;
    }

    // The same selection of the same match, at whatever price.
    private async Task<IEnumerable<Bet>> Twins(BetDraft draft, CancellationToken ct)
    {
        var filter = new BetFilter
        {
            From = draft.KickoffTime,
            To = draft.KickoffTime.AddMinutes(1),
            Market = draft.Market,
        };
        var page = await bets.List(filter, BetSort.NewestFirst, 0, MostTwins, ct);
        return page.Bets.Where(bet => bet.Selection == draft.Selection && IsSameMatch(bet, draft));
    }

    private static bool IsSameMatch(Bet bet, BetDraft draft) =>
        bet.MatchId is not null && bet.MatchId == draft.MatchId
        || string.Equals(
            MatchTitle.Of(bet.MatchName),
            MatchTitle.Of(draft.MatchName),
            StringComparison.OrdinalIgnoreCase
        );

    // What is agreed to is written, even when Ctrl-C comes a moment later.
    private async Task<int> Write(Terminal terminal, BetForm form, Manner manner)
    {
        if (await entry.Create(form, SettleVerb.Actor, null, CancellationToken.None) is not BetOutcome.Done done)
            return Exit.Failed;
        if (manner.Json)
            terminal.Json(BetWire.Of(done.Bet));
        else
            terminal.Say(CliText.Get("Cli.Add.Done", $"{done.Bet.Id}"));
        return Exit.Done;
    }

    private static void Remark(Terminal terminal, Manner manner, string sentence)
    {
        if (manner.Json)
            Terminal.Complain(sentence);
        else
            terminal.Warn(sentence);
    }
}
