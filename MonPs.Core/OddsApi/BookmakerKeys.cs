using System.Globalization;

namespace MonPs.Core.OddsApi;

/// <summary>
/// BOOKMAKERS as people write it to the keys that are safe to send. Pure. Case, blanks and titles are forgiven; what is not
/// in the list of known keys is left out with a warning, unless written `+key`.
/// </summary>
public static class BookmakerKeys
{
    /// <summary>The bookmaker whose last price is the closing line.</summary>
    public const string Reference = "pinnacle";

    /// <summary>Up to this many keys cost the same.</summary>
    public const int KeysPerPrice = 10;

    /// <summary>What is asked for when nothing is configured: the reference, the French books, and free extras up to ten.</summary>
    public static IReadOnlyList<string> Default { get; } =
    [
        Reference,
        "betclic_fr",
        "winamax_fr",
        "unibet_fr",
        "pmu_fr",
        "unibet_nl",
        "unibet_se",
        "netbet_fr",
        "betfair_ex_eu",
        "matchbook",
    ];

    static readonly char[] Separators = [',', ';'];

    /// <param name="configured">Comma-separated keys or titles; null or blank means <see cref="Default"/>.</param>
    /// <param name="reference">A key that is always sent.</param>
    public static BookmakerMapping Map(string? configured, string reference = Reference)
    {
        if (string.IsNullOrWhiteSpace(configured))
            return new([.. Default.Prepend(reference).Distinct(StringComparer.Ordinal).Take(KeysPerPrice)], []);
        var keys = new List<string>();
        var warnings = new List<BookmakerWarning>();
        foreach (var entry in configured.Split(Separators, StringSplitOptions.TrimEntries))
            Add(Read(entry), keys, warnings);
        AddReference(reference, keys, warnings);
        WarnOfPrice(keys, warnings);
        return new(keys, warnings);
    }

    static Entry Read(string text)
    {
        if (text.Length == 0)
            return new(text, null, BookmakerWarningCode.Blank);
        if (text[0] == '+')
            return Forced(text, text[1..].Trim());
        if (BookmakerCatalogue.Current.ContainsKey(text))
            return new(text, text.ToLowerInvariant(), null);
        if (BookmakerCatalogue.Rules.TryGetValue(text, out var rule))
            return new(text, rule.Replacement, rule.Code);
        return BookmakerCatalogue.KeyByTitle.TryGetValue(text, out var key)
            ? new(text, key, BookmakerWarningCode.TitleUsed)
            : new(text, null, BookmakerWarningCode.Unknown);
    }

    static Entry Forced(string text, string key) =>
        key.Length > 0 && key.All(c => char.IsAsciiLetterOrDigit(c) || c == '_')
            ? new(text, key.ToLowerInvariant(), BookmakerWarningCode.Forced)
            : new(text, null, BookmakerWarningCode.Unknown);

    static void Add(Entry entry, List<string> keys, List<BookmakerWarning> warnings)
    {
        var isDuplicate = entry.Key is not null && keys.Contains(entry.Key);
        if (entry.Key is not null && !isDuplicate)
            keys.Add(entry.Key);
        if ((isDuplicate ? BookmakerWarningCode.Duplicate : entry.Code) is { } code)
            warnings.Add(new(code, entry.Text, entry.Key));
    }

    static void AddReference(string reference, List<string> keys, List<BookmakerWarning> warnings)
    {
        if (keys.Contains(reference))
            return;
        keys.Insert(0, reference);
        warnings.Add(new(BookmakerWarningCode.ReferenceAdded, reference, reference));
    }

    static void WarnOfPrice(List<string> keys, List<BookmakerWarning> warnings)
    {
        if (keys.Count > KeysPerPrice)
            warnings.Add(
                new(BookmakerWarningCode.PriceMultiplied, keys.Count.ToString(CultureInfo.InvariantCulture), null)
            );
    }

    sealed record Entry(string Text, string? Key, BookmakerWarningCode? Code);
}
