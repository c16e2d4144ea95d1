using System.Globalization;

namespace MonPs.Core.Demo;

/// <summary>The query string of a call, read the way the service reads it: exact lists, exact times, nothing trimmed.</summary>
public sealed class DemoQuery(IReadOnlyDictionary<string, string> values)
{
    const string IsoFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    internal string? this[string name] => values.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    internal string[] List(string name) => this[name]?.Split(',') ?? [];

    internal bool WantsUnixTimes => this["dateFormat"] == "unix";

    internal bool WantsAmericanOdds => this["oddsFormat"] == "american";

    internal string[] Markets => this["markets"] is null ? ["h2h"] : List("markets");

    /// <summary>`bookmakers` beats `regions` when both are sent.</summary>
    internal IEnumerable<DemoBookmaker> Bookmakers =>
        this["bookmakers"] is null
            ? DemoBookmaker.All.Where(bookmaker => bookmaker.Regions.Intersect(List("regions")).Any())
            : DemoBookmaker.All.Where(bookmaker => List("bookmakers").Contains(bookmaker.Key));

    /// <summary>Regions charged: each one named, or one for every ten bookmakers begun.</summary>
    internal int ChargedRegions =>
        this["bookmakers"] is null ? List("regions").Length : (List("bookmakers").Length + 9) / 10;

    internal bool TryTime(string name, out DateTimeOffset? time)
    {
        time = null;
        if (this[name] is not { } text)
            return true;
        const DateTimeStyles utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        var ok = DateTimeOffset.TryParseExact(text, IsoFormat, CultureInfo.InvariantCulture, utc, out var parsed);
        time = ok ? parsed : null;
        return ok;
    }

    internal bool Includes(DemoFixture fixture)
    {
        TryTime("commenceTimeFrom", out var from);
        TryTime("commenceTimeTo", out var to);
        var ids = List("eventIds");
        return (ids.Length == 0 || ids.Contains(fixture.Id))
            && (from is null || fixture.Kickoff >= from)
            && (to is null || fixture.Kickoff <= to);
    }

    internal object Time(DateTimeOffset time) =>
        WantsUnixTimes ? time.ToUnixTimeSeconds() : time.UtcDateTime.ToString(IsoFormat, CultureInfo.InvariantCulture);
}
