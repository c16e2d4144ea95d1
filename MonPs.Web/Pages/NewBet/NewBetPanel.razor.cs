using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MonPs.Core.Bets;
using MonPs.Core.Clv;
using MonPs.Core.Odds;
using MonPs.Core.Opportunities;
using MonPs.Core.Settings;
using MonPs.Web.Components.Parts;
using MonPs.Web.Culture;
using MonPs.Web.Pages.Shared;
using MonPs.Web.Resources;

namespace MonPs.Web.Pages.NewBet;

/// <summary>Records a bet: match, outcome, stake. What was typed stays until it is saved or cancelled, whatever happens to the page.</summary>
public sealed partial class NewBetPanel
{
    private readonly string formId = ElementIds.Next("new-bet");
    private NewBetDraft draft = new();
    private KeptDraft? kept;
    private DraftKeeper? keeper;
    private IReadOnlyList<UpcomingMatch> upcoming = [];
    private IReadOnlyList<Bet> recorded = [];
    private MatchQuotes? quotes;
    private bool wasOpen;
    private bool saving;

    [Inject]
    private OddsQueries Prices { get; set; } = null!;

    [Inject]
    private BetQueries Bets { get; set; } = null!;

    [Inject]
    private BetEntry Entry { get; set; } = null!;

    [Inject]
    private Toasts Toasts { get; set; } = null!;

    [Inject]
    private MonPsSettings Settings { get; set; } = null!;

    [Inject]
    private UserZone Zone { get; set; } = null!;

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Parameter, EditorRequired]
    public bool Open { get; set; }

    /// <summary>What to fill the form in with when it opens; null keeps what was typed before.</summary>
    [Parameter]
    public BetWish? Wish { get; set; }

    /// <summary>A bet was half typed here when the page was lost: the owner opens the panel.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnOpen { get; set; }

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

    private IReadOnlyList<Bet> Twins => draft.Kind is { } kind ? BetTwins.Find(recorded, kind, Clock.GetUtcNow()) : [];

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
        else if (kept is not null)
            await Restore(kept);
        kept = null;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        try
        {
            keeper ??= new(Js);
            if (firstRender)
                await Remember();
            else if (kept is null && !draft.IsEmpty)
                await keeper.Keep(draft.Keep(Zone, Open));
        }
        catch (JSDisconnectedException)
        {
            // The tab is gone; what it kept is still there.
        }
    }

    private async Task Remember()
    {
        kept = await keeper!.Read();
        if (kept is { Open: true } && kept.Path == new Uri(Navigation.Uri).AbsolutePath && !Open)
            await OnOpen.InvokeAsync();
    }

    private async Task Restore(KeptDraft before)
    {
        draft = NewBetDraft.Of(before, upcoming);
        await ReadMatch(draft.Match);
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
        return ReadMatch(match);
    }

    private Task Paste(BetText text)
    {
        var found = text.Teams is { } teams ? MatchSearch.Between(upcoming, teams.Home, teams.Away) : [];
        draft.Choose(text, found.Count == 1 ? found[0] : null);
        return ReadMatch(draft.Match);
    }

    private Task ReadMatch(UpcomingMatch? match) =>
        Load(async () =>
        {
            quotes = match is null ? null : await Prices.OfMatch(match.MatchId, Life);
            recorded = await Bets.MaybeTwins(match?.MatchId, Clock.GetUtcNow() - BetTwins.Lately, Life);
            return LoadState.Ready;
        });

    private void Other()
    {
        draft.Choose(null);
        quotes = null;
    }

    // The children changed the draft; being called is what draws the panel anew.
    private static void Changed() { }

    private async Task Cancel()
    {
        await Forget();
        await OnClose.InvokeAsync();
    }

    private async Task Forget()
    {
        (draft, quotes) = (new(), null);
        await keeper!.Drop();
    }

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
                await Forget();
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
