using System.Globalization;
using MonPs.Core.Bets;
using MonPs.Core.Closing;
using MonPs.Core.Fair;
using MonPs.Core.Odds;
using MonPs.Core.Statistics;
using MonPs.Tests.Support;
using Xunit;

namespace MonPs.Tests.Core.Statistics;

/// <summary>Two real seasons as bets, once through the product's functions and once through plain loops.</summary>
public class SeasonFileTests
{
    const double Stake = 25;
    const decimal StakeInMoney = 25m;

    sealed record Row(long Match, Outcome Selection, double Odds, double[] Closing, int Home, int Away)
    {
        internal int Position => (int)Selection;

        internal bool Won =>
            Selection
            == (
                Home > Away ? Outcome.Home
                : Home < Away ? Outcome.Away
                : Outcome.Draw
            );
    }

    [Theory]
    [InlineData("PS")]
    [InlineData("B365")]
    [InlineData("Max")]
    public void A_season_of_bets_gives_what_plain_loops_give(string book)
    {
        var rows = Rows(book);
        Assert.True(rows.Count > 6000);
        AgreesOnClv(rows);
        AgreesOnLuck(rows);
        AgreesOnVariance(rows);
    }

    static void AgreesOnClv(IReadOnlyList<Row> rows)
    {
        var interval = ClusteredInterval.Of([
            .. rows.Select(row => new ClusteredValue(
                (double)ClvFormula.Fair((decimal)row.Odds, Fair(row))!,
                row.Match
            )),
        ]);
        var plain = rows.Select(row => new ClusteredValue(100 * (row.Odds * PlainPower(row) - 1), row.Match)).ToList();
        var (mean, error) = ClusteredIntervalTests.PlainLoop(plain);
        // The product keeps four decimals of each CLV, so a mean near 0 can only agree to what that rounding leaves.
        Close(mean, interval.Mean!.Value, 2e-6);
        Close(error, interval.Estimate!.StandardError);
        Close(mean - 1.96 * error, interval.Estimate.Low, 0.002 * error);
        Close(mean + 1.96 * error, interval.Estimate.High, 0.002 * error);
    }

    static void AgreesOnLuck(IReadOnlyList<Row> rows)
    {
        var luck = Luck.Of([
            .. rows.Select(row => new LuckBet(Stake, row.Odds, OutcomeMasses.WinOrLose(Fair(row)), Profit(row))),
        ]);
        var (profit, expected, variance) = (0.0, 0.0, 0.0);
        foreach (var row in rows)
        {
            var p = PlainPower(row);
            profit += row.Won ? Math.Round(Stake * (row.Odds - 1) + 1e-9, 2, MidpointRounding.AwayFromZero) : -Stake;
            expected += Stake * (row.Odds * p - 1);
            variance += Stake * Stake * row.Odds * row.Odds * p * (1 - p);
        }
        Close(profit, luck.Sums.Profit);
        Close(profit / (Stake * rows.Count), luck.Sums.Profit / (Stake * luck.Sums.Bets));
        Close(expected, luck.Sums.Expected);
        Close((profit - expected) / Math.Sqrt(variance), luck.Z!.Value);
    }

    static void AgreesOnVariance(IReadOnlyList<Row> rows)
    {
        var returns = rows.Select(row => Profit(row) / Stake).ToArray();
        var mean = returns.Average();
        var variance = returns.Sum(value => (value - mean) * (value - mean)) / (returns.Length - 1);
        Close(variance, SharpRatio.Of(returns).Variance!.Value);
        Close(mean / Math.Sqrt(variance), SharpRatio.Of(returns).ReturnPerDeviation!.Value);
    }

    static void Close(double expected, double actual, double absolute = 0) =>
        Assert.Equal(expected, actual, Math.Abs(expected) * 1e-6 + absolute + double.Epsilon);

    static double Profit(Row row) =>
        (double)Settlement.Profit(Settlement.H2h(row.Selection, row.Home, row.Away), StakeInMoney, (decimal)row.Odds)!;

    static double Fair(Row row) => Margin.Remove(row.Closing, MarginMethod.Power).Fair!.Probabilities[row.Position];

    // The power method by halving an interval sixty times.
    static double PlainPower(Row row)
    {
        var (low, high) = (0.5, 2.0);
        for (var i = 0; i < 60; i++)
        {
            var k = (low + high) / 2;
            (low, high) = row.Closing.Sum(o => Math.Pow(1 / o, k)) > 1 ? (k, high) : (low, k);
        }
        return Math.Pow(1 / row.Closing[row.Position], low);
    }

    static List<Row> Rows(string book) =>
        new[] { "2022-23", "2023-24" }
            .SelectMany(season => Directory.GetFiles(SharedFolder.Require("football-data", season), "*.csv").Order())
            .SelectMany((file, number) => Rows(file, book, number * 1000L))
            .ToList();

    static IEnumerable<Row> Rows(string file, string book, long firstMatch)
    {
        var lines = File.ReadAllLines(file);
        var columns = lines[0].TrimStart('\uFEFF').Split(',').ToList();
        foreach (var (line, number) in lines.Skip(1).Select((line, i) => (line.Split(','), i)))
        {
            double? Cell(string name) =>
                double.TryParse(
                    line.ElementAtOrDefault(columns.IndexOf(name)),
                    CultureInfo.InvariantCulture,
                    out var number
                )
                    ? number
                    : null;
            if (Cell("FTHG") is not { } home || Cell("FTAG") is not { } away)
                continue;
            double?[] closing = [Cell("PSCH"), Cell("PSCD"), Cell("PSCA")];
            if (closing.Any(odds => odds is null))
                continue;
            foreach (var (selection, letter) in new[] { (Outcome.Home, 'H'), (Outcome.Draw, 'D'), (Outcome.Away, 'A') })
                if (Cell($"{book}{letter}") is { } odds)
                    yield return new Row(
                        firstMatch + number,
                        selection,
                        odds,
                        [.. closing.Select(o => o!.Value)],
                        (int)home,
                        (int)away
                    );
        }
    }
}
