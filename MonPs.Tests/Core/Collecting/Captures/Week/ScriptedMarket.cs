using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MonPs.Tests.Support;

namespace MonPs.Tests.Core.Collecting.Captures.Week;

/// <summary>A match as the script has it: announced for one time, perhaps moved, listed until it is over.</summary>
/// <param name="Moves">When a new kick-off was announced, and which; in order.</param>
internal sealed record ScriptedMatch(
    string Id,
    string League,
    string Home,
    string Away,
    DateTimeOffset FirstKickoff,
    params (DateTimeOffset At, DateTimeOffset Kickoff)[] Moves
)
{
    private static readonly TimeSpan Playing = TimeSpan.FromMinutes(105);

    public DateTimeOffset ListedFrom { get; init; } = DateTimeOffset.MinValue;

    /// <summary>When the provider drops it though it was not played: another id has taken its place.</summary>
    public DateTimeOffset DroppedAt { get; init; } = DateTimeOffset.MaxValue;

    /// <summary>No bookmaker quotes it from then on: its list is empty.</summary>
    public DateTimeOffset UnpricedFrom { get; init; } = DateTimeOffset.MaxValue;

    public DateTimeOffset Kickoff => KickoffAt(DateTimeOffset.MaxValue);

    public DateTimeOffset KickoffAt(DateTimeOffset now) =>
        Moves.Where(move => move.At <= now).Select(move => move.Kickoff).LastOrDefault(FirstKickoff);

    public bool IsListed(DateTimeOffset now) => now >= ListedFrom && now < DroppedAt && now < KickoffAt(now) + Playing;

    public bool IsPriced(DateTimeOffset now) => IsListed(now) && now < UnpricedFrom;
}

/// <summary>
/// The provider's week, written beforehand: what is listed when, and at which prices. In-play prices come from the same
/// address without a flag, as the real ones do.
/// </summary>
internal sealed class ScriptedMarket(params IReadOnlyList<ScriptedMatch> matches)
{
    private static readonly TimeSpan PriceLasts = TimeSpan.FromMinutes(7);

    public IReadOnlyList<ScriptedMatch> Matches => matches;

    public ScriptedMatch this[string id] => matches.Single(match => match.Id == id);

    /// <summary>Puts what is listed now on the server.</summary>
    public void Publish(FakeOddsApi api, DateTimeOffset now)
    {
        foreach (var league in matches.GroupBy(match => match.League))
            api.SetOdds(
                league.Key,
                WireMatch.Json(league.Where(match => match.IsListed(now)).Select(match => OnTheWire(match, now)))
            );
    }

    /// <summary>Pinnacle's price of an outcome at an instant, by the script.</summary>
    public static decimal Price(string id, string outcome, DateTimeOffset now) =>
        1.6m + Draw($"{id} {outcome} {Since(now).Ticks.ToString(CultureInfo.InvariantCulture)}") % 250 / 100m;

    private static WireMatch OnTheWire(ScriptedMatch match, DateTimeOffset now)
    {
        var wire = new WireMatch(match.Id, match.KickoffAt(now), match.League, match.Home, match.Away);
        if (!match.IsPriced(now))
            return wire;
        decimal At(string outcome) => Price(match.Id, outcome, now);
        return wire.H2h("pinnacle", At("Home"), At("Draw"), At("Away"), Since(now))
            .Totals("pinnacle", 2.5m, At("Over 2.5"), At("Under 2.5"), Since(now));
    }

    private static DateTimeOffset Since(DateTimeOffset now) =>
        new(now.Ticks - now.Ticks % PriceLasts.Ticks, TimeSpan.Zero);

    private static int Draw(string seed) => SHA256.HashData(Encoding.UTF8.GetBytes(seed))[0] * 7 + seed.Length;
}
