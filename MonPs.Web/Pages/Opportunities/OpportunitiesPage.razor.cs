using System.Globalization;
using Microsoft.AspNetCore.Components;
using MonPs.Core.Opportunities;
using MonPs.Core.Settings;
using MonPs.Web.Components.Parts;
using MonPs.Web.Culture;
using MonPs.Web.Pages.NewBet;

namespace MonPs.Web.Pages.Opportunities;

/// <summary>Prices above the reference's fair odds now, the largest edge first; a press opens the bet filled in.</summary>
public sealed partial class OpportunitiesPage
{
    // What a phone draws without a pause; the best ones come first.
    private const int PageSize = 30;

    // Quotes grow too old without anything being written.
    private static readonly TimeSpan Refresh = TimeSpan.FromMinutes(1);
    private IReadOnlyList<Opportunity> found = [];
    private int shown = PageSize;
    private BetWish? wish;
    private bool newBet;
    private ITimer? timer;

    [Inject]
    private OpportunityQueries Queries { get; set; } = null!;

    [Inject]
    private MonPsSettings Settings { get; set; } = null!;

    private string Threshold =>
        Formats.Percent(
            Settings.ValueThreshold,
            CultureInfo.CurrentCulture,
            plus: false,
            decimals: Settings.ValueThreshold % 1 == 0 ? 0 : 1
        );

    protected override Task OnInitializedAsync()
    {
        Follow(Read, "matches");
        timer = Clock.CreateTimer(_ => _ = InvokeAsync(Again), null, Refresh, Refresh);
        return Read();
    }

    private Task Read() =>
        Load(async () =>
        {
            found = await Queries.Now(Life);
            return found.Count == 0 ? LoadState.Empty : LoadState.Ready;
        });

    private async Task Again()
    {
        await Read();
        StateHasChanged();
    }

    private Task Retry()
    {
        ShowLoading();
        return Read();
    }

    private void Bet(Opportunity one) =>
        (wish, newBet) = (new(one.MatchId, one.Outcome, one.Line, one.Bookmaker, one.Odds, one.KellyStake), true);

    private void Close() => (wish, newBet) = (null, false);

    protected override void Dispose(bool disposing)
    {
        timer?.Dispose();
        base.Dispose(disposing);
    }
}
