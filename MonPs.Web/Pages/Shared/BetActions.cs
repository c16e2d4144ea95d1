using System.Globalization;
using Microsoft.Extensions.Localization;
using MonPs.Core.Bets;
using MonPs.Core.Clv;
using MonPs.Core.Data;
using MonPs.Core.Settings;
using MonPs.Web.Components.Parts;
using MonPs.Web.Culture;
using MonPs.Web.Resources;

namespace MonPs.Web.Pages.Shared;

/// <summary>
/// Settles, deletes and restores a bet from a page, and says so in a message that can take it back. What was pressed is
/// carried out even when the visitor leaves at once, so nothing here has the token of a page's life.
/// </summary>
public sealed class BetActions(BetEntry entry, Toasts toasts, IStringLocalizer<Texts> texts, MonPsSettings settings)
{
    public const string Actor = "page";

    /// <param name="bet">As the visitor sees it: when somebody changed it since, nothing is overwritten.</param>
    /// <param name="result">Null opens the bet again.</param>
    /// <param name="cashOut">What the bookmaker paid, for a cash-out.</param>
    public Task Settle(Bet bet, BetResult? result, decimal? cashOut) =>
        Try(async () =>
        {
            var outcome = await entry.Change(
                bet.Id,
                Patch(result, cashOut),
                Actor,
                bet.Version,
                CancellationToken.None
            );
            Tell(
                outcome,
                done =>
                    new(Settled(done), done.Result is null ? Tone.Info : Tone.Good, () => Unsettle(bet, done.Version))
            );
        });

    public Task Delete(Bet bet) =>
        Try(async () =>
            Tell(
                await entry.Delete(bet.Id, Actor, CancellationToken.None),
                _ => new(texts["Bets.Deleted", MatchTitle.Of(bet.MatchName)], Tone.Neutral, () => Restore(bet.Id))
            )
        );

    public Task Restore(long id) =>
        Try(async () =>
            Tell(await entry.Restore(id, Actor, CancellationToken.None), _ => new(texts["Bets.Restored"], Tone.Good))
        );

    // Takes back this settlement and no other: what somebody changed since stays.
    private Task Unsettle(Bet before, int settled) =>
        Try(async () =>
            Tell(
                await entry.Change(before.Id, Patch(before), Actor, settled, CancellationToken.None),
                _ => new(texts["Bets.Undone"], Tone.Info)
            )
        );

    private void Tell(BetOutcome outcome, Func<Bet, Toast> done) =>
        toasts.Show(
            outcome switch
            {
                BetOutcome.Done written => done(written.Bet),
                BetOutcome.Invalid invalid => new(string.Join(' ', invalid.Faults.Select(f => f.Text)), Tone.Bad),
                BetOutcome.Stale => new(texts["Bets.Stale"], Tone.Warn),
                _ => new(texts["Bets.Gone"], Tone.Warn),
            }
        );

    private async Task Try(Func<Task> write)
    {
        try
        {
            await write();
        }
        catch (Exception e) when (LivePage.IsDatabase(e))
        {
            toasts.Show(new(texts[DatabaseWords.OfWrite(e)], Tone.Bad));
        }
    }

    private string Settled(Bet bet)
    {
        var match = MatchTitle.Of(bet.MatchName);
        if (bet.Result is not { } result)
            return texts["Bets.Reopened", match];
        var money = Formats.Money(bet.ProfitLoss ?? 0, CultureInfo.CurrentCulture, settings.Currency, plus: true);
        return texts["Bets.Settled", match, texts.Result(result), money];
    }

    internal static BetPatch Patch(BetResult? result, decimal? cashOut)
    {
        var fields = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["result"] = result is { } known ? SnakeCase.Of(known) : null,
        };
        if (cashOut is { } paid)
            fields["cash_out_amount"] = paid.ToString(CultureInfo.InvariantCulture);
        return new(fields);
    }

    // What the bookmaker paid is not kept, its profit is.
    internal static BetPatch Patch(Bet before) =>
        before is { Result: { } result, ProfitLoss: { } profit }
            ? new(
                new Dictionary<string, string?>(StringComparer.Ordinal)
                {
                    ["result"] = SnakeCase.Of(result),
                    ["profit_loss"] = profit.ToString(CultureInfo.InvariantCulture),
                }
            )
            : Patch(null, null);
}
