using Microsoft.AspNetCore.Components;
using MonPs.Core.Bets;
using MonPs.Core.Clv;
using MonPs.Core.Odds;
using MonPs.Core.Opportunities;
using MonPs.Core.Settings;
using MonPs.Web.Components.Parts;
using MonPs.Web.Culture;
using MonPs.Web.Pages.Shared;

namespace MonPs.Web.Pages.NewBet;

/// <summary>Records a bet: match, outcome, stake. What was typed stays until it is saved, also when the panel closes.</summary>
public sealed partial class NewBetPanel
{
    private readonly string formId = ElementIds.Next("new-bet");
    private NewBetDraft draft = new();
    private IReadOnlyList<UpcomingMatch> upcoming = [];
    private MatchQuotes? quotes;
    private bool wasOpen;
    private bool saving;

    [Inject]
    private OddsQueries Prices { get; set; } = null!;

    [Inject]
    private BetEntry Entry { get; set; } = null!;

    [Inject]
    private Toasts Toasts { get; set; } = null!;

    [Inject]
    private MonPsSettings Settings { get; set; } = null!;

    [Parameter, EditorRequired]
    public bool Open { get; set; }

    /// <summary>What to fill the form in with when it opens; null keeps what was typed before.</summary>
    [Parameter]
    public BetWish? Wish { get; set; }

    [Parameter, EditorRequired]
    public EventCallback OnClose { get; set; }

    [Parameter, EditorRequired]
    public EventCallback<Bet> OnSaved { get; set; }

    private ReferenceEdge? Edge =>
        quotes is { } known && draft.Outcome is { } side && DecimalText.Read(draft.Odds) is { } odds and > 1
            ? ReferenceEdge.Of(
                known,
                Settings.ReferenceBookmaker,
                Settings.MarginMethod,
                side,
                draft.Line,
                decimal.Min(odds, BetRules.MostOdds)
            )
            : null;

    protected override async Task OnParametersSetAsync()
    {
        if (Open == wasOpen)
            return;
        wasOpen = Open;
        if (!Open)
            return;
        await ReadMatches();
        if (Wish is { } wish && upcoming.FirstOrDefault(match => match.MatchId == wish.MatchId) is { } wished)
            await Choose(wished, () => draft.Choose(wished, wish));
    }

    private Task ReadMatches() =>
        Load(async () =>
        {
            upcoming = await Prices.Upcoming(null, Life);
            return LoadState.Ready;
        });

    private Task Choose(UpcomingMatch match) => Choose(match, () => draft.Choose(match));

    private Task Choose(UpcomingMatch match, Action fill)
    {
        fill();
        return Load(async () =>
        {
            quotes = await Prices.OfMatch(match.MatchId, Life);
            return LoadState.Ready;
        });
    }

    private void Other()
    {
        draft.Choose(null);
        quotes = null;
    }

    // The children changed the draft; being called is what draws the panel anew.
    private static void Changed() { }

    private async Task Save()
    {
        if (saving)
            return;
        saving = true;
        try
        {
            await Tell(await Entry.Create(draft.ToForm(), BetActions.Actor, draft.Key, CancellationToken.None));
        }
        catch (Exception e) when (IsDatabase(e))
        {
            Toasts.Show(new(L["Api.DatabaseAway"], Tone.Bad));
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
                (draft, quotes) = (new(), null);
                Toasts.Show(
                    new(L["NewBet.Saved", MatchTitle.Of(done.Bet.MatchName)], Tone.Good)
                    {
                        Href = $"/manual-bets/{done.Bet.Id}",
                    }
                );
                await OnSaved.InvokeAsync(done.Bet);
                break;
            case BetOutcome.Invalid invalid:
                draft.Refuse(invalid.Faults);
                break;
            default:
                draft.Renew();
                Toasts.Show(new(L["NewBet.Again"], Tone.Warn));
                break;
        }
    }
}
