using System.Globalization;
using Microsoft.AspNetCore.Components;
using MonPs.Core.Data;
using MonPs.Core.Odds;
using MonPs.Core.Opportunities;

namespace MonPs.Web.Pages.Matches;

/// <summary>Which market of a match is shown and whose price the chart follows, as the address says it.</summary>
public sealed record OneMatchState(decimal? Line, Outcome? Side)
{
    public static OneMatchState Of(string? line, string? side) =>
        new(
            decimal.TryParse(line, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var known)
                ? known
                : null,
            SnakeCase.TryParse<Outcome>(side, out var outcome) ? outcome : null
        );

    /// <summary>The market meant; the first one when an old link names a line that nobody quotes.</summary>
    public MarketTable? Market(IReadOnlyList<MarketTable> markets) =>
        markets.FirstOrDefault(market => market.Line == Line) ?? (markets.Count > 0 ? markets[0] : null);

    public Outcome OutcomeIn(MarketTable market) =>
        Side is { } side && market.Outcomes.Contains(side) ? side : market.Outcomes[0];

    public string Address(NavigationManager navigation) =>
        navigation.GetUriWithQueryParameters(
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["line"] = Line?.ToString("0.##", CultureInfo.InvariantCulture),
                ["side"] = Side is { } side ? SnakeCase.Of(side) : null,
            }
        );
}
