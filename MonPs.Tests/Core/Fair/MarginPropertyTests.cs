using FsCheck;
using FsCheck.Fluent;
using MonPs.Core.Fair;
using Xunit;

namespace MonPs.Tests.Core.Fair;

public class MarginPropertyTests
{
    // Prices as books print them, 1.02 to 30, in thousandths: any two to six of them are a market, fair or absurd.
    static readonly Gen<double> Price = Gen.Choose(1020, 30_000).Select(thousandths => thousandths / 1000.0);

    static readonly Arbitrary<double[]> Books = (
        from outcomes in Gen.Choose(2, 6)
        from odds in Price.ArrayOf(outcomes)
        select odds
    ).ToArbitrary();

    public static TheoryData<MarginMethod> Methods => [.. Enum.GetValues<MarginMethod>()];

    static void Holds(Arbitrary<double[]> books, Func<double[], bool> property) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500).WithQuietOnSuccess(true), Prop.ForAll(books, property));

    [Theory]
    [MemberData(nameof(Methods))]
    public void Probabilities_lie_inside_zero_and_one_and_sum_to_one(MarginMethod method) =>
        Holds(
            Books,
            odds =>
                IsRefusedByAdditive(odds, method, out var fair)
                || (Math.Abs(fair!.Probabilities.Sum() - 1) < 1e-12 && fair.Probabilities.All(p => p is > 0 and < 1))
        );

    [Theory]
    [MemberData(nameof(Methods))]
    public void A_shorter_price_never_means_a_smaller_probability(MarginMethod method) =>
        Holds(
            Books,
            odds =>
                IsRefusedByAdditive(odds, method, out var fair)
                || odds.Zip(fair!.Probabilities)
                    .OrderBy(pair => pair.First)
                    .Select(pair => pair.Second)
                    .Pairwise()
                    .All(pair => pair.Left >= pair.Right - 1e-12)
        );

    [Theory]
    [MemberData(nameof(Methods))]
    public void Raising_one_price_lowers_its_probability(MarginMethod method) =>
        Holds(
            Books,
            odds =>
            {
                double[] raised = [odds[0] * 1.1, .. odds[1..]];
                return IsRefusedByAdditive(odds, method, out var before)
                    || IsRefusedByAdditive(raised, method, out var after)
                    || after!.Probabilities[0] < before!.Probabilities[0];
            }
        );

    [Theory]
    [MemberData(nameof(Methods))]
    public void The_order_of_the_outcomes_does_not_matter(MarginMethod method) =>
        Holds(
            Books,
            odds =>
            {
                double[] reversed = [.. odds.Reverse()];
                return IsRefusedByAdditive(odds, method, out var forward)
                    || IsRefusedByAdditive(reversed, method, out var backward)
                    || forward!.Probabilities.Zip(backward!.Probabilities.Reverse()).All(AreEqual);
            }
        );

    [Fact]
    public void With_two_outcomes_Shin_is_the_additive_method() =>
        Holds(
            Price.ArrayOf(2).ToArbitrary(),
            odds =>
                IsRefusedByAdditive(odds, MarginMethod.Additive, out var additive)
                || Margin.Remove(odds, MarginMethod.Shin).Fair!.Probabilities.Zip(additive!.Probabilities).All(AreEqual)
        );

    static bool AreEqual((double First, double Second) pair) => Math.Abs(pair.First - pair.Second) < 1e-11;

    // Only the additive method may refuse valid prices; any other refusal leaves fair null and fails the property.
    static bool IsRefusedByAdditive(double[] odds, MarginMethod method, out FairOdds? fair)
    {
        var result = Margin.Remove(odds, method);
        fair = result.Fair;
        return method == MarginMethod.Additive && result.Refusal?.Reason == MarginRefusalReason.NegativeProbability;
    }
}

static class Pairs
{
    internal static IEnumerable<(T Left, T Right)> Pairwise<T>(this IEnumerable<T> items)
    {
        var list = items.ToList();
        return list.Zip(list.Skip(1));
    }
}
