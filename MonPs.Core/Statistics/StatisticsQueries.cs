using Microsoft.EntityFrameworkCore;
using MonPs.Core.Bets;
using MonPs.Core.Closing;
using MonPs.Core.Data;

namespace MonPs.Core.Statistics;

/// <summary>Figures over bets; PostgreSQL adds up. The page, the API and the command line all ask here.</summary>
public sealed class StatisticsQueries(IDbContextFactory<MonPsDbContext> contexts, TimeProvider clock)
{
    public async Task<Summary> Summarize(BetFilter filter, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        var summary = await context
            .Bets.Apply(filter)
            .GroupBy(_ => 1)
            .Select(g => new Summary
            {
                TotalBets = g.Count(),
                PendingBets = g.Count(b => b.Result == null),
                SettledBets = g.Count(b => b.Result != null),
                Wins = g.Count(b => b.Result == BetResult.Win || b.Result == BetResult.HalfWin),
                Losses = g.Count(b => b.Result == BetResult.Loss || b.Result == BetResult.HalfLoss),
                TotalStaked = g.Sum(b =>
                    b.Result != null && b.Result != BetResult.Void && b.Result != BetResult.Push ? b.Stake : 0
                ),
                TotalProfit = g.Sum(b => b.ProfitLoss ?? 0),
                AverageOdds = g.Average(b => (decimal?)b.OddsObtained),
                AvgClvPercent = g.Average(b => b.ClvPercent),
                ClvBets = g.Count(b => b.ClvPercent != null),
                StartedBets = g.Count(b => b.KickoffTime <= now),
                ClvPositiveBets = g.Count(b => b.ClvPercent > 0),
                AvgClvFairPercent = g.Average(b => b.ClosingMethod != ClosingMethod.Modelled ? b.ClvFairPercent : null),
                ClvFairBets = g.Count(b => b.ClosingMethod != ClosingMethod.Modelled && b.ClvFairPercent != null),
            })
            .SingleOrDefaultAsync(ct);
        return Rounded(summary ?? new());
    }

    private static Summary Rounded(Summary summary) =>
        summary with
        {
            AverageOdds = Round(summary.AverageOdds),
            AvgClvPercent = Round(summary.AvgClvPercent),
            AvgClvFairPercent = Round(summary.AvgClvFairPercent),
        };

    private static decimal? Round(decimal? figure) =>
        figure is { } known ? decimal.Round(known, 4, MidpointRounding.AwayFromZero) : null;
}
