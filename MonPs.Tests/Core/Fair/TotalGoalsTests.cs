using FsCheck;
using FsCheck.Fluent;
using MonPs.Core.Fair;
using MonPs.Core.Odds;
using MonPs.Tests.Support;
using Xunit;
using Outcome = MonPs.Core.Odds.Outcome;

namespace MonPs.Tests.Core.Fair;

public class TotalGoalsTests
{
    // Solved rather than typed with six decimals: 2.75's fair price lies so near 2.21105 that they would round it down.
    static readonly double WorkedMean = TotalGoals
        .SolveMean(2.5m, Margin.Remove([1.90, 2.00], MarginMethod.Multiplicative).Fair!.Probabilities[0])!
        .Value;

    [Fact]
    public void A_closing_line_of_two_and_a_half_gives_the_worked_mean()
    {
        var q = Margin.Remove([1.90, 2.00], MarginMethod.Multiplicative).Fair!.Probabilities[0];
        Assert.Equal(0.512821, q, 5e-7);
        Assert.Equal(2.726401, WorkedMean, 5e-7);
    }

    [Theory]
    [InlineData(2.25, 1.7128)]
    [InlineData(2.75, 2.2111)]
    [InlineData(3.0, 2.6699)]
    [InlineData(3.5, 3.4277)]
    public void A_moved_line_gets_the_worked_fair_price(double line, double fairOdds) =>
        Assert.Equal(fairOdds, TotalGoals.Masses(Outcome.Over, (decimal)line, WorkedMean).FairOdds, 5e-5);

    [Fact]
    public void An_integer_line_pushes_as_often_as_worked() =>
        Assert.Equal(0.221084, TotalGoals.Masses(Outcome.Over, 3m, WorkedMean).PushShare, 5e-7);

    [Fact]
    public void The_published_cumulative_probability_is_reproduced()
    {
        foreach (var vector in PublishedVectors.OfKind("poisson_cdf"))
        {
            var input = vector.GetProperty("input");
            var line = (decimal)input.Number("k") + 0.5m;
            var under = TotalGoals.Masses(Outcome.Under, line, input.Number("lam")).Win;
            Assert.Equal(vector.Number("expected"), under, vector.Number("tolerance"));
        }
    }

    // Poisson of mean 2, by hand: P(0..4) = e⁻² × (1, 2, 2, 4/3, 2/3).
    [Theory]
    [InlineData(2.0, 0.323324, 0, 0.270671, 0, 0.406006)]
    [InlineData(2.25, 0.323324, 0, 0, 0.270671, 0.406006)]
    [InlineData(2.5, 0.323324, 0, 0, 0, 0.676676)]
    [InlineData(2.75, 0.142877, 0.180447, 0, 0, 0.676676)]
    [InlineData(0.25, 0.864665, 0, 0, 0.135335, 0)]
    [InlineData(0.75, 0.593994, 0.270671, 0, 0, 0.135335)]
    public void Each_ending_of_an_over_has_its_mass(
        double line,
        double win,
        double halfWin,
        double push,
        double halfLoss,
        double loss
    )
    {
        var masses = TotalGoals.Masses(Outcome.Over, (decimal)line, 2);
        Assert.Equal(win, masses.Win, 1e-6);
        Assert.Equal(halfWin, masses.HalfWin, 1e-6);
        Assert.Equal(push, masses.Push, 1e-6);
        Assert.Equal(halfLoss, masses.HalfLoss, 1e-6);
        Assert.Equal(loss, masses.Loss, 1e-6);
    }

    static readonly Arbitrary<(decimal Line, double Mean)> Quotes = (
        from quarters in Gen.Choose(1, 40)
        from hundredths in Gen.Choose(20, 900)
        select (quarters * 0.25m, hundredths / 100.0)
    ).ToArbitrary();

    static void Holds(Func<decimal, double, bool> property) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(500).WithQuietOnSuccess(true),
            Prop.ForAll(Quotes, quote => property(quote.Line, quote.Mean))
        );

    [Fact]
    public void The_five_masses_sum_to_one() =>
        Holds(
            (line, mean) =>
            {
                var m = TotalGoals.Masses(Outcome.Over, line, mean);
                return Math.Abs(m.Win + m.HalfWin + m.Push + m.HalfLoss + m.Loss - 1) < 1e-12
                    && Math.Abs(m.WinShare + m.PushShare + m.LossShare - 1) < 1e-12;
            }
        );

    [Fact]
    public void Under_is_the_mirror_of_over() =>
        Holds(
            (line, mean) =>
                Math.Abs(Over(line, mean).FairProbability + Under(line, mean).FairProbability - 1) < 1e-12
                && Over(line, mean).WinShare == Under(line, mean).LossShare
        );

    [Fact]
    public void A_quarter_line_is_the_mean_of_its_two_neighbours_and_priced_between_them() =>
        Holds(
            (line, mean) =>
            {
                if (line % 0.5m == 0 || line < 0.75m)
                    return true;
                var (lower, own, upper) = (Over(line - 0.25m, mean), Over(line, mean), Over(line + 0.25m, mean));
                return Math.Abs(own.WinShare - (lower.WinShare + upper.WinShare) / 2) < 1e-12
                    && Math.Abs(own.PushShare - (lower.PushShare + upper.PushShare) / 2) < 1e-12
                    && lower.FairOdds < own.FairOdds
                    && own.FairOdds < upper.FairOdds;
            }
        );

    [Fact]
    public void The_mean_is_found_again_from_any_line_it_prices() =>
        Holds(
            (line, mean) =>
            {
                var q = Over(line, mean).FairProbability;
                return q is < 1e-6 or > 1 - 1e-6 || Math.Abs(TotalGoals.SolveMean(line, q)!.Value - mean) < 1e-8;
            }
        );

    [Theory]
    [InlineData(2.5, 0)]
    [InlineData(2.5, 1)]
    [InlineData(2.5, double.NaN)]
    [InlineData(2.4, 0.5)]
    [InlineData(0, 0.5)]
    [InlineData(-2.5, 0.5)]
    public void No_mean_is_invented_for_an_impossible_line_or_price(double line, double q) =>
        Assert.Null(TotalGoals.SolveMean((decimal)line, q));

    [Fact]
    public void A_basketball_total_is_solved_too()
    {
        var mean = TotalGoals.SolveMean(220.5m, 0.5)!.Value;
        Assert.Equal(0.5, Over(220.5m, mean).FairProbability, 1e-10);
    }

    [Fact]
    public void Masses_are_refused_for_what_is_no_total()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => TotalGoals.Masses(Outcome.Home, 2.5m, 2.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => TotalGoals.Masses(Outcome.Over, 2.3m, 2.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => TotalGoals.Masses(Outcome.Over, 2.5m, 0));
    }

    static OutcomeMasses Over(decimal line, double mean) => TotalGoals.Masses(Outcome.Over, line, mean);

    static OutcomeMasses Under(decimal line, double mean) => TotalGoals.Masses(Outcome.Under, line, mean);
}
