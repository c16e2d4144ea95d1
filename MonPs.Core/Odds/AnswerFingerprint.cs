using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MonPs.Core.Odds;

/// <summary>Tells answers about a match apart by everything that is stored of them but the times. Pure.</summary>
internal static class AnswerFingerprint
{
    /// <returns>By match; a match without quotes has none.</returns>
    public static Dictionary<string, Guid> Of(IEnumerable<SeenH2h> h2h, IEnumerable<SeenTotals> totals) =>
        h2h.Select(q => (q.MatchId, Text: Line(q)))
            .Concat(totals.Select(q => (q.MatchId, Text: Line(q))))
            .GroupBy(quote => quote.MatchId, quote => quote.Text, StringComparer.Ordinal)
            .ToDictionary(match => match.Key, Hash, StringComparer.Ordinal);

    private static string Line(SeenH2h q) =>
        string.Create(CultureInfo.InvariantCulture, $"{q.Bookmaker}|{q.HomeOdds}|{q.DrawOdds}|{q.AwayOdds}");

    private static string Line(SeenTotals q) =>
        string.Create(CultureInfo.InvariantCulture, $"{q.Bookmaker}@{q.Line}|{q.OverOdds}|{q.UnderOdds}");

    // The provider may list the same in another order.
    private static Guid Hash(IEnumerable<string> quotes) =>
        new(
            SHA256
                .HashData(Encoding.UTF8.GetBytes(string.Join('\n', quotes.Order(StringComparer.Ordinal))))
                .AsSpan(0, 16)
        );
}
