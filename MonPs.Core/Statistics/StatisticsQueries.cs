using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using MonPs.Core.Bets;
using MonPs.Core.Bets.Totals;
using MonPs.Core.Closing;
using MonPs.Core.Data;
using MonPs.Core.Settings;

namespace MonPs.Core.Statistics;

/// <summary>Figures over bets; PostgreSQL adds up. The page, the API and the command line all ask here.</summary>
public sealed class StatisticsQueries(
    IDbContextFactory<MonPsDbContext> contexts,
    MonPsSettings settings,
    TimeProvider clock
)
{
    private const int MostPoints = 300;

    private readonly SharedReads<BetFilter, Summary> summaries = new(filter => ReadSummary(contexts, filter, clock));

    /// <summary>
    /// The key figures, from the kept totals where these tell the bets apart, else from the bets. Read once for all who ask for the
    /// same at a time.
    /// </summary>
    public Task<Summary> Summarize(BetFilter filter, CancellationToken ct) => summaries.Ask(filter, ct);

    private static async Task<Summary> ReadSummary(
        IDbContextFactory<MonPsDbContext> contexts,
        BetFilter filter,
        TimeProvider clock
    )
    {
        await using var context = await contexts.CreateDbContextAsync();
        var now = clock.GetUtcNow();
        return Rounded(
            BetTotalsQueries.Answer(filter)
                ? await SummarizeTotals(context, filter, now, CancellationToken.None)
                : await SummarizeBets(context, filter, now, CancellationToken.None)
        );
    }

    /// <summary>The figures from sums: a mean is a sum by its count.</summary>
    /// <param name="context">The database.</param>
    /// <param name="filter">One that <see cref="BetTotalsQueries.Answer"/> accepts.</param>
    /// <param name="now">A match has started when its kick-off is not after this.</param>
    /// <param name="ct">Cancels the query.</param>
    internal static async Task<Summary> SummarizeTotals(
        MonPsDbContext context,
        BetFilter filter,
        DateTimeOffset now,
        CancellationToken ct
    ) => await context.SumTotals(filter, now, ct) is { } sums ? Summary.Of(sums) : new();

    /// <summary>The same figures, read bet by bet: what the totals must say too.</summary>
    internal static async Task<Summary> SummarizeBets(
        MonPsDbContext context,
        BetFilter filter,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
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
        return summary ?? new();
    }

    /// <summary>Every figure of the statistics page: one aggregate and one stream, however many bets there are.</summary>
    /// <param name="filter">Which bets.</param>
    /// <param name="withModelled">Count modelled closings (≈) in the fair figures too.</param>
    public async Task<Report> Report(BetFilter filter, bool withModelled, CancellationToken ct)
    {
        var summary = await Summarize(filter, ct);
        await using var context = await contexts.CreateDbContextAsync(ct);
        var report = new ReportBuilder(settings.TimeZone, withModelled);
        await foreach (var bet in Rows(context.Bets.Apply(filter)).AsAsyncEnumerable().WithCancellation(ct))
            report.Add(bet);
        return report.Build(summary, settings.Bankroll);
    }

    private static IQueryable<ReportRow> Rows(IQueryable<Bet> bets) =>
        bets.OrderBy(b => b.KickoffTime)
            .ThenBy(b => b.Id)
            .Select(b => new ReportRow
            {
                Id = b.Id,
                MatchId = b.MatchId,
                KickoffTime = b.KickoffTime,
                CreatedAt = b.CreatedAt,
                Sport = b.Sport,
                Market = b.Market,
                Selection = b.Selection,
                Bookmaker = b.Bookmaker,
                Odds = b.OddsObtained,
                Stake = b.Stake,
                Result = b.Result,
                Profit = b.ProfitLoss,
                ClvPercent = b.ClvPercent,
                ClvFairPercent = b.ClvFairPercent,
                Method = b.ClosingMethod,
                Grade = b.ClosingGrade,
                Tags = b.Tags,
                WinMass = b.ClosingWinMass,
                HalfWinMass = b.ClosingHalfWinMass,
                PushMass = b.ClosingPushMass,
                HalfLossMass = b.ClosingHalfLossMass,
            });

    /// <summary>
    /// Cumulative profit of the settled bets against what the fair closing line promised, day of kick-off by day; at most 300
    /// points, oldest first. The promise is made for the bets that <see cref="Luck"/> judges: modelled closings, void and pushed
    /// bets make none.
    /// </summary>
    public async Task<IReadOnlyList<ProfitPoint>> ProfitCurve(BetFilter filter, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        var zone = settings.TimeZone.Id;
        var days = await context
            .Bets.Apply(filter)
            .Where(b => b.Result != null)
            .GroupBy(b => TimeZoneInfo.ConvertTimeBySystemTimeZoneId(b.KickoffTime.UtcDateTime, zone).Date)
            .Select(g => new ProfitDay(
                g.Key,
                g.Count(),
                g.Sum(b => b.ProfitLoss ?? 0),
                g.AsQueryable().Count(Promised),
                g.AsQueryable().Where(Promised).Sum(ExpectedProfit)
            ))
            .ToListAsync(ct);
        return ProfitCurves.Of([.. days.OrderBy(day => day.Day)], MostPoints);
    }

    private static readonly Expression<Func<Bet, bool>> Promised = b =>
        b.ClosingWinMass != null
        && b.ClosingMethod != ClosingMethod.Modelled
        && b.Result != BetResult.Void
        && b.Result != BetResult.Push;

    // OutcomeMasses.Mean in a form the database can add up: whole wins and half wins gain, half losses and losses cost.
    private static readonly Expression<Func<Bet, double>> ExpectedProfit = b =>
        (double)b.Stake
        * (
            (((double)b.OddsObtained - 1) * (b.ClosingWinMass!.Value + (b.ClosingHalfWinMass!.Value / 2)))
            - (b.ClosingHalfLossMass!.Value / 2)
            - (
                1
                - b.ClosingWinMass!.Value
                - b.ClosingHalfWinMass!.Value
                - b.ClosingPushMass!.Value
                - b.ClosingHalfLossMass!.Value
            )
        );

    /// <summary>How raw CLV spreads: bets per step of <paramref name="width"/> points, one step starting at 0.</summary>
    /// <param name="width">Of a bin, in points, above 0.</param>
    /// <param name="binsPerSide">Bins on each side of 0; the last one takes everything further out.</param>
    public async Task<IReadOnlyList<HistogramBin>> ClvHistogram(
        BetFilter filter,
        decimal width,
        int binsPerSide,
        CancellationToken ct
    )
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        var steps = await context
            .Bets.Apply(filter)
            .Where(b => b.ClvPercent != null)
            .GroupBy(b => Math.Floor(b.ClvPercent!.Value / width))
            .Select(g => new { Step = g.Key, Count = g.Count() })
            .ToListAsync(ct);
        return Histogram.OfSteps(steps.Select(s => (s.Step, s.Count)), (double)width, binsPerSide);
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
