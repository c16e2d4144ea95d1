using Microsoft.EntityFrameworkCore;
using MonPs.Core.Bets;
using MonPs.Core.Data;

namespace MonPs.Core.Statistics.Totals;

/// <summary>The key figures from the kept totals: their cost does not grow with the bets, only with months and bookmakers.</summary>
internal static class BetTotalsQueries
{
    /// <summary>Whether the totals tell these bets apart: by sport, bookmaker and market they do, by nothing else.</summary>
    public static bool Answer(BetFilter filter) =>
        filter
        == new BetFilter
        {
            Sport = filter.Sport,
            Bookmaker = filter.Bookmaker,
            Market = filter.Market,
        };

    /// <summary>The same figures as over the bets themselves, not rounded yet.</summary>
    /// <param name="context">The database.</param>
    /// <param name="filter">One that <see cref="Answer"/> accepts.</param>
    /// <param name="now">A match has started when its kick-off is not after this.</param>
    /// <param name="ct">Cancels the query.</param>
    public static async Task<Summary> SummarizeTotals(
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
        var sums = await context
            .BetTotals.Of(filter)
            .GroupBy(_ => 1)
            .Select(g => new
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
                Started = g.Sum(t => t.Month < month ? t.Bets : 0)
                    + context.Bets.Apply(filter).LongCount(b => b.KickoffTime >= begun && b.KickoffTime <= now),
            })
            .SingleOrDefaultAsync(ct);
        return sums is null
            ? new()
            : new()
            {
                TotalBets = (int)sums.Bets,
                PendingBets = (int)(sums.Bets - sums.Settled),
                SettledBets = (int)sums.Settled,
                Wins = (int)sums.Wins,
                Losses = (int)sums.Losses,
                TotalStaked = sums.Staked,
                TotalProfit = sums.Profit,
                AverageOdds = Mean(sums.Odds, sums.Bets),
                AvgClvPercent = Mean(sums.Clv, sums.ClvBets),
                ClvBets = (int)sums.ClvBets,
                StartedBets = (int)sums.Started,
                ClvPositiveBets = (int)sums.ClvPositive,
                AvgClvFairPercent = Mean(sums.Fair, sums.FairBets),
                ClvFairBets = (int)sums.FairBets,
            };
    }

    private static IQueryable<BetTotal> Of(this IQueryable<BetTotal> totals, BetFilter filter)
    {
        if (filter.Sport is { } sport)
            totals = totals.Where(t => t.Sport == sport);
        if (filter.Bookmaker is { } bookmaker)
            totals = totals.Where(t => t.Bookmaker == bookmaker);
        if (filter.Market is { } market)
            totals = totals.Where(t => t.Market == market);
        return totals;
    }

    private static decimal? Mean(decimal sum, long count) => count == 0 ? null : sum / count;
}
