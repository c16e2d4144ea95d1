using Microsoft.EntityFrameworkCore;
using MonPs.Core.Data;
using MonPs.Core.Odds;

namespace MonPs.Core.Bets.Totals;

/// <summary>
/// Counts and sums from the kept totals: their cost grows with months and bookmakers, and with the writes since a CLV run last put
/// them together, not with the bets. Asked at every look at the list, so the queries are translated once.
/// </summary>
internal static class BetTotalsQueries
{
    private static readonly Func<
        MonPsDbContext,
        string?,
        string?,
        Market?,
        DateOnly,
        DateTimeOffset,
        DateTimeOffset,
        CancellationToken,
        Task<BetSums?>
    > Added = EF.CompileAsyncQuery(
        (
            MonPsDbContext context,
            string? sport,
            string? bookmaker,
            Market? market,
            DateOnly month,
            DateTimeOffset begun,
            DateTimeOffset now,
            CancellationToken _
        ) =>
            context
                .BetTotals.Where(t =>
                    (sport == null || t.Sport == sport)
                    && (bookmaker == null || t.Bookmaker == bookmaker)
                    && (market == null || t.Market == market)
                )
                .GroupBy(t => 1)
                .Select(g => new BetSums
                {
                    Bets = g.Sum(t => t.Bets),
                    Settled = g.Sum(t => t.Settled),
                    Wins = g.Sum(t => t.Wins),
                    Losses = g.Sum(t => t.Losses),
                    Staked = g.Sum(t => t.Staked),
                    Profit = g.Sum(t => t.Profit),
                    Odds = g.Sum(t => t.Odds),
                    Clv = g.Sum(t => t.Clv),
                    ClvBets = g.Sum(t => t.ClvBets),
                    ClvPositive = g.Sum(t => t.ClvPositive),
                    Fair = g.Sum(t => t.Fair),
                    FairBets = g.Sum(t => t.FairBets),
                    Started =
                        g.Sum(t => t.Month < month ? t.Bets : 0)
                        + context.Bets.LongCount(b =>
                            b.KickoffTime >= begun
                            && b.KickoffTime <= now
                            && (sport == null || b.Sport == sport)
                            && (bookmaker == null || b.Bookmaker == bookmaker)
                            && (market == null || b.Market == market)
                        ),
                })
                .SingleOrDefault()
    );

    private static readonly Func<
        MonPsDbContext,
        string?,
        string?,
        Market?,
        CancellationToken,
        Task<BetCounts?>
    > Counted = EF.CompileAsyncQuery(
        (MonPsDbContext context, string? sport, string? bookmaker, Market? market, CancellationToken _) =>
            context
                .BetTotals.Where(t =>
                    (sport == null || t.Sport == sport)
                    && (bookmaker == null || t.Bookmaker == bookmaker)
                    && (market == null || t.Market == market)
                )
                .GroupBy(t => 1)
                .Select(g => new BetCounts(
                    (int)g.Sum(t => t.Bets),
                    (int)g.Sum(t => t.Settled),
                    (int)g.Sum(t => t.ClvPositive)
                ))
                .SingleOrDefault()
    );

    private static readonly Func<MonPsDbContext, CancellationToken, Task<BetsVersion?>> Newest = EF.CompileAsyncQuery(
        (MonPsDbContext context, CancellationToken _) =>
            context
                .BetTotals.GroupBy(t => 1)
                .Select(g => new BetsVersion(g.Max(t => t.Id), g.Count()))
                .SingleOrDefault()
    );

    /// <summary>Whether the totals tell these bets apart: by sport, bookmaker and market they do, by nothing else.</summary>
    public static bool Answer(BetFilter filter) =>
        filter
        == new BetFilter
        {
            Sport = filter.Sport,
            Bookmaker = filter.Bookmaker,
            Market = filter.Market,
        };

    /// <summary>The same sums as over the bets themselves; null without a bet ever.</summary>
    /// <param name="context">The database.</param>
    /// <param name="filter">One that <see cref="Answer"/> accepts.</param>
    /// <param name="now">A match has started when its kick-off is not after this.</param>
    /// <param name="ct">Cancels the query.</param>
    public static Task<BetSums?> SumTotals(
        this MonPsDbContext context,
        BetFilter filter,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        // Totals are kept by month: those of past months have started, in this one the bets themselves are asked.
        var utc = now.UtcDateTime;
        var month = new DateOnly(utc.Year, utc.Month, 1);
        var begun = new DateTimeOffset(month, TimeOnly.MinValue, TimeSpan.Zero);
        return Added(context, filter.Sport, filter.Bookmaker, filter.Market, month, begun, now, ct);
    }

    /// <summary>Their sum is how many bets the filter lets through; for a question about bets that brings it along.</summary>
    /// <param name="context">The database.</param>
    /// <param name="filter">One that <see cref="Answer"/> accepts, but for its status.</param>
    public static IQueryable<long> Totals(this MonPsDbContext context, BetFilter filter)
    {
        var totals = context.BetTotals.OfKind(filter);
        return filter.Status switch
        {
            BetStatus.Pending => totals.Select(t => t.Bets - t.Settled),
            BetStatus.Settled => totals.Select(t => t.Settled),
            BetStatus.ClvPositive => totals.Select(t => t.ClvPositive),
            _ => totals.Select(t => t.Bets),
        };
    }

    /// <summary>How many bets of each status there are.</summary>
    /// <param name="context">The database.</param>
    /// <param name="filter">One that <see cref="Answer"/> accepts.</param>
    /// <param name="ct">Cancels the query.</param>
    public static Task<BetCounts?> CountTotals(this MonPsDbContext context, BetFilter filter, CancellationToken ct) =>
        Counted(context, filter.Sport, filter.Bookmaker, filter.Market, ct);

    /// <summary>Which state of the bets is there now; null without a bet.</summary>
    public static Task<BetsVersion?> Version(this MonPsDbContext context, CancellationToken ct) => Newest(context, ct);
}
