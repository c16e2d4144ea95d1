using Microsoft.AspNetCore.Components;
using MonPs.Core.Bets;
using MonPs.Core.Matches;
using MonPs.Core.Odds;
using MonPs.Core.Opportunities;
using MonPs.Core.Settings;
using MonPs.Web.Components.Parts;
using MonPs.Web.Pages.NewBet;
using MonPs.Web.Pages.Shared;

namespace MonPs.Web.Pages.Matches;

/// <summary>One match: every bookmaker's price per market, how it moved, and the bets on it.</summary>
public sealed partial class MatchPage
{
    // More lines than these nobody tells apart.
    private const int MostBooks = 3;
    private Match? match;
    private MatchQuotes? quotes;
    private IReadOnlyList<MatchKickoff> kickoffs = [];
    private IReadOnlyList<Bet> bets = [];
    private IReadOnlyList<MarketTable> markets = [];
    private OneMatchState asked = OneMatchState.Of(null, null);
    private BetWish? wish;
    private bool newBet;
    private string? shown;

    [Inject]
    private MatchQueries Matches { get; set; } = null!;

    [Inject]
    private OddsQueries Prices { get; set; } = null!;

    [Inject]
    private BetQueries Bets { get; set; } = null!;

    [Inject]
    private MonPsSettings Settings { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Parameter]
    public string Id { get; set; } = "";

    [SupplyParameterFromQuery]
    public string? Line { get; set; }

    [SupplyParameterFromQuery(Name = "side")]
    public string? Backed { get; set; }

    private (string, string)? Teams => match is { } known ? (known.HomeTeam, known.AwayTeam) : null;

    private MarketTable? Market => asked.Market(markets);

    private bool CanBet => match is { } known && known.CommenceTime > Clock.GetUtcNow();

    private IReadOnlyList<Chip> Markets =>
        [
            .. markets.Select(one => new Chip(
                Name(one),
                new OneMatchState(one.Line, null).Address(Navigation),
                one == Market
            )),
        ];

    protected override void OnInitialized() => Follow(Read, "matches", "manual_bets");

    protected override Task OnParametersSetAsync()
    {
        asked = OneMatchState.Of(Line, Backed);
        if (shown == Id)
            return Task.CompletedTask;
        shown = Id;
        ShowLoading();
        return Read();
    }

    private Task Read() =>
        Load(async () =>
        {
            match = await Matches.Find(Id, Life);
            if (match is null)
            {
                Navigation.NotFound();
                return LoadState.Loading;
            }
            var (asOfKickoffs, asOfBets) = (Matches.Kickoffs(Id, Life), Bets.OnMatch(Id, Life));
            quotes = await Prices.OfMatch(Id, Life);
            (kickoffs, bets) = (await asOfKickoffs, await asOfBets);
            markets = MarketTable.Of(quotes, match.CommenceTime, Settings.ReferenceBookmaker, Settings.MarginMethod);
            return LoadState.Ready;
        });

    private string Name(MarketTable market) =>
        market.Line is null ? L["Bet.Market.h2h"] : L["Match.Line", BetWords.Line(market.Line)];

    private Outcome Side(MarketTable market) => asked.OutcomeIn(market);

    private List<Chip> Sides(MarketTable market) =>
        [
            .. market.Outcomes.Select(side => new Chip(
                L.Selection(side, market.Line, Teams),
                new OneMatchState(market.Line, side).Address(Navigation),
                side == Side(market)
            )),
        ];

    // The reference, then whoever offers most.
    private List<string> Books(MarketTable market)
    {
        var at = market.Outcomes.ToList().IndexOf(Side(market));
        return
        [
            .. market
                .Books.OrderByDescending(book => book.Bookmaker == Settings.ReferenceBookmaker)
                .ThenByDescending(book => book.Odds[at])
                .Select(book => book.Bookmaker)
                .Take(MostBooks),
        ];
    }

    private List<(DateTimeOffset, decimal)> Taken(MarketTable market) =>
        [
            .. bets.Where(bet => bet.Outcome == Side(market) && bet.Line == market.Line)
                .Select(bet => (bet.CreatedAt, bet.OddsObtained)),
        ];

    private void Bet(BetWish price) => (wish, newBet) = (price with { MatchId = Id }, true);

    private void Close() => (wish, newBet) = (null, false);

    private Task Saved()
    {
        Close();
        return Read();
    }
}
