using MathNet.Numerics.Distributions;
using MonPs.Core.Fair;
using MonPs.Core.Odds;
using MonPs.Core.Statistics;
using Xunit;
using Outcome = MonPs.Core.Odds.Outcome;

namespace MonPs.Tests.Core.Statistics;

/// <summary>A thousand bettors whose edge is known, because it was built in.</summary>
public class SimulatedBettorsTests
{
    const int Bettors = 1000;
    const double TrueClv = 1.8;

    [Fact]
    public void The_interval_covers_the_true_mean_in_about_95_of_100_bettors()
    {
        var random = new Random(20_261_122);
        var covered = Enumerable.Range(0, Bettors).Count(_ => Covers(ClusteredInterval.Of(ClvRecord(random))));
        Assert.InRange(covered / (double)Bettors, 0.93, 0.97);
    }

    // The same records, taken for independent bets: the test above is worth something only if this one fails to cover.
    [Fact]
    public void Forgetting_the_matches_would_promise_too_much()
    {
        var random = new Random(20_261_122);
        var covered = Enumerable
            .Range(0, Bettors)
            .Count(_ =>
                Covers(ClusteredInterval.Of([.. ClvRecord(random).Select((bet, i) => bet with { Match = i })]))
            );
        Assert.True(covered / (double)Bettors < 0.90);
    }

    static bool Covers(ClusteredInterval interval) =>
        interval.Estimate!.Low <= TrueClv && TrueClv <= interval.Estimate.High;

    // 80 matches with 1 to 4 bets each; what moves the market moves all bets of a match together.
    static ClusteredValue[] ClvRecord(Random random) =>
        Enumerable
            .Range(0, 80)
            .SelectMany(match =>
            {
                var shock = Normal.Sample(random, 0, 4);
                return Enumerable
                    .Range(0, 1 + match % 4)
                    .Select(_ => new ClusteredValue(TrueClv + shock + Normal.Sample(random, 0, 3), match));
            })
            .ToArray();

    [Fact]
    public void Luck_percentiles_are_uniform()
    {
        var random = new Random(7);
        var percentiles = Enumerable
            .Range(0, Bettors)
            .Select(_ => Luck.Of(SettledRecord(random)).Percentile!.Value)
            .Order()
            .ToArray();
        Assert.True(KolmogorovSmirnov(percentiles) < 1.63 / Math.Sqrt(Bettors), "D is beyond its 1 % bound");
    }

    static LuckBet[] SettledRecord(Random random) =>
        Enumerable.Range(0, 300).Select(i => i % 3 == 0 ? QuarterLine(random) : H2h(random)).ToArray();

    static LuckBet H2h(Random random)
    {
        var (stake, p) = (5 + 20 * random.NextDouble(), 0.2 + 0.5 * random.NextDouble());
        var odds = 1.02 / p;
        return new LuckBet(
            stake,
            odds,
            OutcomeMasses.WinOrLose(p),
            random.NextDouble() < p ? stake * (odds - 1) : -stake
        );
    }

    static readonly OutcomeMasses OverTwoAndThreeQuarters = TotalGoals.Masses(Outcome.Over, 2.75m, 2.7);

    static LuckBet QuarterLine(Random random)
    {
        var (stake, odds) = (5 + 20 * random.NextDouble(), OverTwoAndThreeQuarters.FairOdds * 0.98);
        var goals = Poisson.Sample(random, 2.7);
        var profit =
            goals >= 4 ? stake * (odds - 1)
            : goals == 3 ? stake * (odds - 1) / 2
            : -stake;
        return new LuckBet(stake, odds, OverTwoAndThreeQuarters, profit);
    }

    // The largest gap between the share of values so far and the uniform law.
    static double KolmogorovSmirnov(double[] sorted) =>
        sorted
            .Select((value, i) => Math.Max((i + 1.0) / sorted.Length - value, value - (double)i / sorted.Length))
            .Max();
}
