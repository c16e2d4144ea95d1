namespace MonPs.Core.OddsApi;

/// <summary>Keys to the names people know. Pages show these; everything else works with keys.</summary>
public static class BookmakerNames
{
    /// <summary>The title of a key, keys of the past included; the key itself when it is unknown.</summary>
    public static string Title(string key) =>
        BookmakerCatalogue.Current.TryGetValue(key, out var title) ? title
        : BookmakerCatalogue.Rules.TryGetValue(key, out var rule) ? rule.Title
        : key;

    /// <summary>Every title there is, for a list to choose from.</summary>
    public static IReadOnlyList<string> Titles { get; } =
    [.. BookmakerCatalogue.Current.Values.Order(StringComparer.CurrentCultureIgnoreCase)];

    /// <summary>The key a person means by a title or a key; another text stays as it was typed.</summary>
    public static string? Key(string? typed)
    {
        var text = typed?.Trim();
        return text is null ? null : BookmakerCatalogue.KeyByTitle.GetValueOrDefault(text, text);
    }

    /// <summary>Every name a person writes for a bookmaker, the longest first, with the title that is meant.</summary>
    internal static IReadOnlyList<(string Name, string Title)> Written { get; } =
    [
        .. BookmakerCatalogue
            .Current.Values.Select(title => (Name: title, Title: title))
            .Concat(BookmakerCatalogue.Rules.Select(rule => (Name: rule.Key, Title: Meant(rule.Value))))
            .Concat(Unmarked())
            .DistinctBy(name => name.Name, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(name => name.Name.Length),
    ];

    private static string Meant(BookmakerCatalogue.Rule rule) => rule.Replacement is { } key ? Title(key) : rule.Title;

    // "Betano" for "Betano (UK)", where no other country has one.
    private static IEnumerable<(string Name, string Title)> Unmarked() =>
        BookmakerCatalogue
            .Current.Values.Where(title => title.EndsWith(')'))
            .GroupBy(title => title[..title.IndexOf(" (", StringComparison.Ordinal)])
            .Where(name => name.Count() == 1)
            .Select(name => (name.Key, name.Single()));
}
