using Microsoft.AspNetCore.Components;
using MonPs.Core.Bets;
using MonPs.Core.Clv;
using MonPs.Core.Matches;
using MonPs.Core.Odds;
using MonPs.Core.Settings;
using MonPs.Web.Components.Parts;
using MonPs.Web.Pages.Shared;

namespace MonPs.Web.Pages.BetPage;

/// <summary>One bet: what it is worth, on which evidence, how the price moved, and everything that was changed on it.</summary>
public sealed partial class OneBetPage
{
    private Bet? bet;
    private MatchQuotes? quotes;
    private Match? match;
    private IReadOnlyList<BetRevision> history = [];
    private LiveClv? live;
    private bool cashingOut;
    private long shown;

    [Inject]
    private BetQueries Bets { get; set; } = null!;

    [Inject]
    private OddsQueries Prices { get; set; } = null!;

    [Inject]
    private MatchQueries Matches { get; set; } = null!;

    [Inject]
    private LiveClvQueries Live { get; set; } = null!;

    [Inject]
    private BetActions Actions { get; set; } = null!;

    [Inject]
    private MonPsSettings Settings { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Parameter]
    public long Id { get; set; }

    protected override void OnInitialized() => Follow(Read, "manual_bets", "matches");

    protected override Task OnParametersSetAsync()
    {
        if (shown == Id)
            return Task.CompletedTask;
        shown = Id;
        ShowLoading();
        return Read();
    }

    private Task Read() =>
        Load(async () =>
        {
            history = await Bets.History(Id, Life);
            bet = await Bets.Find(Id, Life);
            if (bet is null && history.Count == 0)
                Navigation.NotFound();
            live = bet is null ? null : (await Live.Of([bet], Life)).GetValueOrDefault(Id);
            quotes = bet?.MatchId is { } id ? await Prices.OfMatch(id, Life) : null;
            match = bet?.MatchId is { } known ? await Matches.Find(known, Life) : null;
            return bet is null ? LoadState.Empty : LoadState.Ready;
        });

    private async Task Settle(SettleRequest request)
    {
        cashingOut = request.Result == BetResult.CashOut;
        if (cashingOut)
            return;
        await Actions.Settle(request.Bet, request.Result, null);
        await Read();
    }

    private async Task CashOut(decimal paid)
    {
        cashingOut = false;
        await Actions.Settle(bet!, BetResult.CashOut, paid);
        await Read();
    }

    private async Task Delete()
    {
        await Actions.Delete(bet!);
        await Read();
    }

    private async Task Restore()
    {
        await Actions.Restore(Id);
        await Read();
    }
}
