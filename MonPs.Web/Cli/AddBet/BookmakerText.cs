using MonPs.Core.Odds;
using MonPs.Core.OddsApi;
using MonPs.Web.Pages.NewBet;
using MonPs.Web.Pages.Shared;

namespace MonPs.Web.Cli.AddBet;

/// <summary>Reads a bookmaker's name: a key, a title, or the beginning of exactly one ("winamax" is Winamax (FR)).</summary>
internal static class BookmakerText
{
    /// <param name="quoted">Who quotes the outcome: their names go before all others.</param>
    /// <returns>Null when nobody, or more than one, is meant.</returns>
    public static string? Key(string typed, IReadOnlyList<BestPrice> quoted)
    {
        var key = BookmakerNames.Key(typed)!;
        var isKnown = quoted.Any(price => price.Bookmaker == key) || BookmakerNames.Title(key) != key;
        return isKnown ? key : ByBeginning(typed, quoted);
    }

    /// <summary>The titles that begin like this; those who quote the outcome go before all others.</summary>
    public static IReadOnlyList<string> Near(string typed, IReadOnlyList<BestPrice> quoted)
    {
        var start = MatchSearch.Fold(typed).Trim();
        var near = quoted.Select(price => BookmakerNames.Title(price.Bookmaker)).Where(Starts).ToList();
        return start.Length == 0 ? []
            : near.Count > 0 ? near
            : [.. BookmakerNames.Titles.Where(Starts)];

        bool Starts(string title) => MatchSearch.Fold(title).StartsWith(start, StringComparison.Ordinal);
    }

    private static string? ByBeginning(string typed, IReadOnlyList<BestPrice> quoted) =>
        Near(typed, quoted) is [var only] ? BookmakerNames.Key(only) : null;
}
