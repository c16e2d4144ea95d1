using System.Globalization;
using MonPs.Core.Data;
using MonPs.Core.Odds;

namespace MonPs.Core.Bets;

/// <summary>What was backed, as it is written in `manual_bets.selection`: `Home`, `Draw`, `Away`, `Over 2.5`, `Under 2.5`.</summary>
public static class BetSelection
{
    /// <param name="outcome">The side backed.</param>
    /// <param name="line">The totals line; ignored for h2h.</param>
    public static string Write(Outcome outcome, decimal? line) =>
        outcome is Outcome.Over or Outcome.Under ? $"{outcome} {WriteLine(line ?? 0)}" : outcome.ToString();

    /// <summary>At least one decimal, as bookmakers write lines: 3.0, 2.5, 2.25.</summary>
    public static string WriteLine(decimal line) => line.ToString("0.0#", CultureInfo.InvariantCulture);

    /// <summary>The side a stored selection names; null for a bet on another market, whose selection is free text.</summary>
    public static Outcome? TryOutcomeOf(string selection) =>
        SnakeCase.TryParse<Outcome>(selection.Split(' ')[0].ToLowerInvariant(), out var outcome) ? outcome : null;

    /// <summary>The side a stored selection names.</summary>
    /// <exception cref="FormatException">The text was not written by <see cref="Write"/>.</exception>
    public static Outcome OutcomeOf(string selection) =>
        Enum.TryParse<Outcome>(selection.Split(' ')[0], out var outcome)
            ? outcome
            : throw new FormatException($"\"{selection}\" is no selection.");
}
