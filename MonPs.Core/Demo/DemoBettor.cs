using MonPs.Core.Odds;

namespace MonPs.Core.Demo;

/// <summary>
/// The demo's bettor: he compares a soft price with the sharp one's fair price of the same moment and takes a small
/// advantage, not always the best. What the line does afterwards is luck to him, so his CLV has a believable spread.
/// </summary>
sealed class DemoBettor(DemoMarket market, ulong seed)
{
    /// <summary>The advantage he looks for when betting, in units of stake per unit; it decides the mean CLV.</summary>
    const double WantedEdge = 0.022;

    const double WantedSpread = 0.018;

    static readonly string[] Notes =
    [
        "Cote au-dessus de la référence, compo probable publiée.",
        "Titulaires absents en face, la ligne devrait bouger.",
        "Pris un peu tard, la valeur fondait déjà.",
        "Petite mise, match difficile à lire.",
    ];

    /// <summary>His bet on the match at a moment before kick-off.</summary>
    public DemoBet Bet(DemoFixture fixture, DateTimeOffset at)
    {
        var hash = DemoHash.Mix(DemoHash.Mix(seed, "bettor"), fixture.Slot);
        var wanted = WantedEdge + (WantedSpread * DemoHash.Normal(hash));
        var offer = Offers(fixture, at, hash).MinBy(each => Math.Abs(each.Edge - wanted))!;
        return Written(fixture, offer, at, hash);
    }

    // He mostly takes totals on the line the sharp one shows: on another line there may never be a close to compare with.
    DemoOffer[] Offers(DemoFixture fixture, DateTimeOffset at, ulong hash)
    {
        var offers = new DemoOffers(market, fixture, at);
        var wantsTotals = DemoHash.Unit(DemoHash.Mix(hash, 3UL)) < 0.5;
        var sharpLine = offers.SharpLine;
        var minds = DemoHash.Pick(DemoHash.Mix(hash, 6UL), 6) > 0;
        DemoOffer[] totals = wantsTotals ? [.. offers.Totals().Where(each => !minds || each.Line == sharpLine)] : [];
        return totals.Length > 0 ? totals : [.. offers.H2h()];
    }

    static DemoBet Written(DemoFixture fixture, DemoOffer offer, DateTimeOffset at, ulong hash) =>
        new(
            fixture.Id,
            fixture.Name,
            fixture.League.Key,
            fixture.Kickoff,
            offer.Line is null ? Market.H2h : Market.Totals,
            offer.Selection,
            offer.Line,
            offer.Bookmaker,
            offer.Odds,
            10 + (5 * DemoHash.Pick(DemoHash.Mix(hash, 4UL), 9)),
            at,
            TagsOf(offer, hash),
            DemoHash.Pick(hash, 9) == 0 ? Notes[DemoHash.Pick(DemoHash.Mix(hash, 5UL), Notes.Length)] : null
        );

    static string[] TagsOf(DemoOffer offer, ulong hash) =>
        offer.Line % 0.5m is > 0 ? ["asian"]
        : offer.Edge > 0.025 ? ["value"]
        : DemoHash.Pick(hash, 12) == 0 ? ["intuition"]
        : [];
}
