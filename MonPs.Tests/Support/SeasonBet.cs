using System.Globalization;
using MonPs.Core.Odds;

namespace MonPs.Tests.Support;

/// <summary>
/// A bet on one outcome of a real match at a book's early price, with Pinnacle's closing prices and the score, from the season
/// files of football-data.co.uk beside the clone.
/// </summary>
sealed record SeasonBet(long Match, Outcome Selection, double Odds, double[] Closing, int Home, int Away)
{
    internal int Position => (int)Selection;

    internal bool Won =>
        Selection
        == (
            Home > Away ? Outcome.Home
            : Home < Away ? Outcome.Away
            : Outcome.Draw
        );

    // The power method by halving an interval sixty times.
    internal double PlainPower()
    {
        var (low, high) = (0.5, 2.0);
        for (var i = 0; i < 60; i++)
        {
            var k = (low + high) / 2;
            (low, high) = Closing.Sum(o => Math.Pow(1 / o, k)) > 1 ? (k, high) : (low, k);
        }
        return Math.Pow(1 / Closing[Position], low);
    }

    internal static List<SeasonBet> All(string book) =>
        new[] { "2022-23", "2023-24" }
            .SelectMany(season => Directory.GetFiles(SharedFolder.Require("football-data", season), "*.csv").Order())
            .SelectMany((file, number) => Of(file, book, number * 1000L))
            .ToList();

    static IEnumerable<SeasonBet> Of(string file, string book, long firstMatch)
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
                    yield return new SeasonBet(
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
