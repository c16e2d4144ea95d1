using System.Globalization;
using Microsoft.AspNetCore.Components;
using MonPs.Core.Opportunities;
using MonPs.Web.Components.Parts;
using MonPs.Web.Culture;
using MonPs.Web.Pages.NewBet;

namespace MonPs.Web.Pages.Matches;

/// <summary>The next kick-offs by day and league; a press on a price opens the bet filled in. The address says what is shown.</summary>
public sealed partial class MatchesPage
{
    // What a phone draws without a pause; a weekend is one more press.
    private const int PageSize = 30;

    // A match leaves the list at its kick-off without anything being written.
    private static readonly TimeSpan Refresh = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan TypingPause = TimeSpan.FromMilliseconds(150);
    private MatchesState asked = MatchesState.Of(null, null);
    private IReadOnlyList<BoardMatch> all = [];
    private List<BoardMatch> found = [];
    private int shown = PageSize;
    private bool newBet;
    private BetWish? wish;
    private ITimer? timer;
    private ITimer? typing;

    [Inject]
    private MatchBoardQueries Board { get; set; } = null!;

    [Inject]
    private UserZone Zone { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "q")]
    public string? Query { get; set; }

    [SupplyParameterFromQuery]
    public string? League { get; set; }

    protected override Task OnInitializedAsync()
    {
        Follow(Read, "matches");
        timer = Clock.CreateTimer(_ => _ = InvokeAsync(Again), null, Refresh, Refresh);
        return Read();
    }

    protected override void OnParametersSet()
    {
        var next = MatchesState.Of(Query, League);
        if (next != asked)
            (asked, shown) = (next, PageSize);
        Narrow();
    }

    private Task Read() =>
        Load(async () =>
        {
            all = await Board.Upcoming(Life);
            Narrow();
            return all.Count == 0 ? LoadState.Empty : LoadState.Ready;
        });

    private void Narrow() => found = [.. all.Where(asked.Shows)];

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

    private void Search(string text)
    {
        typing?.Dispose();
        typing = Clock.CreateTimer(
            _ => _ = InvokeAsync(() => GoTo(asked with { Search = text.Trim() })),
            null,
            TypingPause,
            Timeout.InfiniteTimeSpan
        );
    }

    private void GoTo(MatchesState state)
    {
        if (!Life.IsCancellationRequested)
            Navigation.NavigateTo(state.Address(Navigation), replace: true);
    }

    private string Title(DateOnly day)
    {
        var today = DateOnly.FromDateTime(Zone.At(Clock.GetUtcNow()).DateTime);
        var date = day.ToString("dddd d MMMM", CultureInfo.CurrentCulture);
        return (day.DayNumber - today.DayNumber) switch
        {
            0 => L["Matches.Today", date],
            1 => L["Matches.Tomorrow", date],
            _ => date,
        };
    }

    private void OpenNewBet() => newBet = true;

    private void Bet(BetWish price) => (wish, newBet) = (price, true);

    private void Close() => (wish, newBet) = (null, false);

    protected override void Dispose(bool disposing)
    {
        timer?.Dispose();
        typing?.Dispose();
        base.Dispose(disposing);
    }
}
