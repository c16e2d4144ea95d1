namespace MonPs.Core.OddsApi;

/// <summary>Keys to the names people know. Pages show these; everything else works with keys.</summary>
public static class BookmakerNames
{
    /// <summary>The title of a key, keys of the past included; the key itself when it is unknown.</summary>
    public static string Title(string key) =>
        BookmakerCatalogue.Current.TryGetValue(key, out var title) ? title
        : BookmakerCatalogue.Rules.TryGetValue(key, out var rule) ? rule.Title
        : key;
}
