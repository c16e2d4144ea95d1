using Microsoft.AspNetCore.Components;
using MonPs.Core.Bets;
using MonPs.Core.Clv;
using MonPs.Web.Components.Parts;
using MonPs.Web.Culture;
using MonPs.Web.Pages.Shared;
using MonPs.Web.Resources;

namespace MonPs.Web.Pages.BetPage;

/// <summary>Changes a bet. When somebody else changed it first, says what, keeps what was typed, and asks to save again.</summary>
public sealed partial class EditBet
{
    private BetEdit edit = null!;
    private Bet? known;
    private string? other;
    private bool saving;

    [Inject]
    private BetEntry Entry { get; set; } = null!;

    [Inject]
    private BetQueries Bets { get; set; } = null!;

    [Inject]
    private Toasts Toasts { get; set; } = null!;

    [Inject]
    private UserZone Zone { get; set; } = null!;

    [Parameter, EditorRequired]
    public Bet Bet { get; set; } = null!;

    [Parameter, EditorRequired]
    public EventCallback OnSaved { get; set; }

    // A reload of the page must not wipe what is being typed.
    protected override void OnParametersSet()
    {
        if (known is null || known.Id != Bet.Id || (!edit.IsChanged && known.Version != Bet.Version))
            Start(Bet);
    }

    private void Start(Bet bet) => (known, edit, other) = (bet, new(bet, Zone), null);

    private void Picked(ChangeEventArgs change)
    {
        edit["selection"] = change.Value?.ToString() ?? "";
        var totals = edit["selection"] is "Over" or "Under";
        edit["market_type"] = totals ? "totals" : "h2h";
        if (!totals)
            edit["line"] = "";
    }

    private async Task Save()
    {
        if (saving || !edit.IsChanged)
            return;
        saving = true;
        try
        {
            await Tell(
                await Entry.Change(Bet.Id, edit.Patch(), BetActions.Actor, edit.Version, CancellationToken.None)
            );
        }
        catch (Exception e) when (LivePage.IsDatabase(e))
        {
            Toasts.Show(new(L[DatabaseWords.OfWrite(e)], Tone.Bad));
        }
        finally
        {
            saving = false;
        }
    }

    private async Task Tell(BetOutcome outcome)
    {
        switch (outcome)
        {
            case BetOutcome.Done done:
                Start(done.Bet);
                Toasts.Show(new(L["Bet.Saved"], Tone.Good));
                await OnSaved.InvokeAsync();
                break;
            case BetOutcome.Invalid invalid:
                edit.Refuse(invalid.Faults);
                break;
            case BetOutcome.Stale stale:
                edit.Rebase(stale.Current);
                other = await LastChange();
                break;
            default:
                Toasts.Show(new(L["Bets.Gone"], Tone.Warn));
                break;
        }
    }

    private async Task<string> LastChange() =>
        (await Bets.History(Bet.Id, CancellationToken.None)) is [var last, ..]
            ? string.Join(", ", RevisionWords.Of(last, L, Zone))
            : "";
}
