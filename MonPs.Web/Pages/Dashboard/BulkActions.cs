using Microsoft.Extensions.Localization;
using MonPs.Core.Bets;
using MonPs.Core.Clv;
using MonPs.Web.Components.Parts;
using MonPs.Web.Culture;
using MonPs.Web.Pages.Shared;
using MonPs.Web.Resources;

namespace MonPs.Web.Pages.Dashboard;

/// <summary>
/// Settles or deletes several bets, each by the rules of one and with its revision, and says so in one message that takes
/// everything back.
/// </summary>
public sealed class BulkActions(BetEntry entry, Toasts toasts, IStringLocalizer<Texts> texts)
{
    /// <summary>As many take some seconds; more is a task for the command line.</summary>
    public const int Most = 500;

    /// <param name="bets">As the visitor saw them: what somebody changed since is left alone and told.</param>
    public Task Settle(IReadOnlyList<Bet> bets, BetResult result) =>
        Each(
            bets,
            bet =>
                entry.Change(
                    bet.Id,
                    BetActions.Patch(result, null),
                    BetActions.Actor,
                    bet.Version,
                    CancellationToken.None
                ),
            count => $"{texts.Plural("Bulk.Settled", count)} {texts.Result(result)}",
            (before, versions) => Each(before, bet => Unsettle(bet, versions[bet.Id]), _ => texts["Bets.Undone"], null)
        );

    public Task Delete(IReadOnlyList<Bet> bets) =>
        Each(
            bets,
            bet => entry.Delete(bet.Id, BetActions.Actor, CancellationToken.None),
            count => texts.Plural("Bulk.Deleted", count),
            (before, _) => Each(before, Restore, _ => texts["Bets.Undone"], null)
        );

    // Takes back this settlement and no other: what somebody changed since stays, and is counted as skipped.
    private Task<BetOutcome> Unsettle(Bet before, int settled) =>
        entry.Change(before.Id, BetActions.Patch(before), BetActions.Actor, settled, CancellationToken.None);

    private Task<BetOutcome> Restore(Bet before) => entry.Restore(before.Id, BetActions.Actor, CancellationToken.None);

    private async Task Each(
        IReadOnlyList<Bet> bets,
        Func<Bet, Task<BetOutcome>> act,
        Func<int, string> say,
        Func<IReadOnlyList<Bet>, IReadOnlyDictionary<long, int>, Task>? undo
    )
    {
        var done = new List<Bet>(bets.Count);
        var versions = new Dictionary<long, int>();
        try
        {
            foreach (var bet in bets)
                if (await act(bet) is BetOutcome.Done { Bet: var written })
                {
                    done.Add(bet);
                    versions[bet.Id] = written.Version;
                }
        }
        catch (Exception e) when (LivePage.IsDatabase(e))
        {
            toasts.Show(new(texts[DatabaseWords.OfWrite(e)], Tone.Bad));
        }
        if (done.Count > 0)
            toasts.Show(new(say(done.Count), Tone.Good, undo is null ? null : () => undo(done, versions)));
        if (done.Count < bets.Count)
            toasts.Show(new(texts.Plural("Bulk.Skipped", bets.Count - done.Count), Tone.Warn));
    }
}
