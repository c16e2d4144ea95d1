namespace MonPs.Core.Statistics;

/// <summary>Feeds every figure of the report from one stream of bets, oldest kick-off first. Pure.</summary>
internal sealed class ReportBuilder
{
    private const int MostPoints = 300;
    private const double BinWidth = 1;
    private const int BinsPerSide = 15;
    private readonly bool withModelled;
    private readonly BreakdownTally[] breakdowns;
    private readonly List<ClusteredValue> raw = [];
    private readonly List<DateTimeOffset> rawAt = [];
    private readonly List<ClusteredValue> fair = [];
    private readonly List<decimal> profits = [];
    private readonly List<(DateTimeOffset At, double Profit, double Expected, double Variance)> course = [];
    private readonly Dictionary<string, long> clusters = new(StringComparer.Ordinal);
    private double weighted;
    private double weights;
    private int modelled;
    private Moments perUnit;
    private LuckSums luck;

    public ReportBuilder(TimeZoneInfo zone, bool withModelled)
    {
        this.withModelled = withModelled;
        breakdowns = [.. Enum.GetValues<BreakdownBy>().Select(by => new BreakdownTally(by, zone, withModelled))];
    }

    public void Add(ReportRow bet)
    {
        AddClv(bet);
        AddProfit(bet);
        foreach (var breakdown in breakdowns)
            breakdown.Add(bet);
    }

    public Report Build(Summary summary, decimal? bankroll) =>
        new()
        {
            Summary = summary,
            RocPercent = bankroll > 0 ? decimal.Round(100 * summary.TotalProfit / bankroll.Value, 4) : null,
            Clv = Clv(),
            Luck = Luck.From(luck),
            Sharp = SharpRatio.From(perUnit),
            Drawdown = Drawdown.Of(profits),
            Curve = Curve(),
            Breakdowns = [.. breakdowns.Select(breakdown => breakdown.Result())],
        };

    private void AddClv(ReportRow bet)
    {
        if (bet.ClvPercent is { } percent)
        {
            raw.Add(new((double)percent, Cluster(bet)));
            rawAt.Add(bet.KickoffTime);
            weighted += (double)(percent * bet.Stake);
            weights += (double)bet.Stake;
        }
        modelled += bet.IsModelled ? 1 : 0;
        if (bet.ClvFairPercent is { } net && (withModelled || !bet.IsModelled))
            fair.Add(new((double)net, Cluster(bet)));
    }

    // Bets on one match are one opinion; a bet without a known match stands alone.
    private long Cluster(ReportRow bet)
    {
        if (bet.MatchId is not { } match)
            return -1 - bet.Id;
        if (!clusters.TryGetValue(match, out var cluster))
            clusters[match] = cluster = clusters.Count;
        return cluster;
    }

    private void AddProfit(ReportRow bet)
    {
        if (bet.Profit is not { } profit)
            return;
        profits.Add(profit);
        if (!bet.HasTurnover)
            return;
        perUnit = perUnit.Plus((double)(profit / bet.Stake));
        if (bet.Masses is not { } masses || (bet.IsModelled && !withModelled))
            return;
        var known = new LuckBet((double)bet.Stake, (double)bet.Odds, masses, (double)profit);
        luck = luck.Plus(known);
        course.Add((bet.KickoffTime, known.Profit, known.ExpectedProfit, known.Variance));
    }

    private ClvFigures Clv()
    {
        var values = raw.ConvertAll(bet => bet.Value).ToArray();
        return new()
        {
            Raw = ClusteredInterval.Of(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(raw)),
            Fair = ClusteredInterval.Of(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(fair)),
            RawMedian = values.Length == 0 ? null : MathNet.Numerics.Statistics.Statistics.Median(values),
            RawStakeWeightedMean = weights > 0 ? weighted / weights : null,
            BeatingClosePercent = values.Length == 0 ? null : 100.0 * values.Count(value => value > 0) / values.Length,
            ModelledBets = modelled,
            Histogram = Histogram.Of(values, BinWidth, BinsPerSide),
            Rolling = Rolling(values),
        };
    }

    private List<RollingPoint> Rolling(double[] values)
    {
        var means = RollingMean.Of(values, ClvFigures.RollingWindow);
        return [.. Thin(means.Length).Select(i => new RollingPoint(rawAt[i + ClvFigures.RollingWindow - 1], means[i]))];
    }

    private List<CurvePoint> Curve()
    {
        var bands = ProfitBands.Along(course.Select(bet => (bet.Expected, bet.Variance))).ToList();
        var profit = new double[course.Count];
        for (var i = 0; i < profit.Length; i++)
            profit[i] = course[i].Profit + (i > 0 ? profit[i - 1] : 0);
        return
        [
            .. Thin(course.Count)
                .Select(i => new CurvePoint(
                    course[i].At,
                    profit[i],
                    bands[i].Expected,
                    bands[i].Half50,
                    bands[i].Half80,
                    bands[i].Half95
                )),
        ];
    }

    // Evenly spaced, the last one always there: what a chart can show, however many bets there are.
    private static IEnumerable<int> Thin(int count)
    {
        var points = Math.Min(count, MostPoints);
        return Enumerable.Range(1, points).Select(i => (int)((long)i * count / points) - 1);
    }
}
