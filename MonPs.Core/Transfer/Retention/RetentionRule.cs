using MonPs.Core.Closing;

namespace MonPs.Core.Transfer.Retention;

/// <summary>
/// Which quotes of an old match without bets stay: the first, what can be the closing line, and the last of each hour.
/// <c>thin_h2h.sql</c> and <c>thin_totals.sql</c> say the same to the database; a test holds them together. Pure.
/// </summary>
public static class RetentionRule
{
    /// <summary>How far back thinning begins.</summary>
    /// <param name="months">At least 1.</param>
    public static DateTimeOffset Before(DateTimeOffset now, int months) => now.AddMonths(-months);

    /// <param name="quotes">Of one match, bookmaker and market (and line); no two of one <c>CollectedAt</c>.</param>
    /// <returns>Those that stay, oldest first.</returns>
    public static IReadOnlyList<QuoteTimes> Kept(IEnumerable<QuoteTimes> quotes, DateTimeOffset kickoff)
    {
        var all = quotes.OrderBy(quote => quote.CollectedAt).ToList();
        // A line that moved closes on the one seen last, which need not be the row that was collected last.
        var seenLast = all.Where(quote => ClosingRule.MayClose(quote, kickoff))
            .OrderByDescending(quote => ClosingRule.SeenAt(quote, kickoff))
            .ThenByDescending(quote => quote.CollectedAt)
            .Select(quote => (QuoteTimes?)quote)
            .FirstOrDefault();
        var closing = ClosingRule.Choose(all, kickoff);
        return
        [
            .. all.Where(
                (quote, i) =>
                    i == 0
                    || i == all.Count - 1
                    || Hour(all[i + 1]) != Hour(quote)
                    || quote == closing
                    || quote == seenLast
            ),
        ];
    }

    private static long Hour(QuoteTimes quote) => quote.CollectedAt.UtcTicks / TimeSpan.TicksPerHour;
}
