using MonPs.Core.Bets;
using MonPs.Core.Fair;
using MonPs.Core.Odds;

namespace MonPs.Core.Statistics;

/// <summary>Adds up decay and edge split from quotes at moments. Pure.</summary>
internal sealed class TimingBuilder(MarginMethod method)
{
    private readonly Dictionary<int, Moments> decay = [];
    private Moments atBet;
    private Moments drift;

    /// <param name="minutes">How long before kick-off the quote stood; null for the moment of the bet.</param>
    /// <param name="prices">Home, draw, away or over, under.</param>
    public void Add(Bet bet, int? minutes, double[] prices)
    {
        if (
            !Margin.Remove(prices, method).TryGet(out var fair)
            || Position(bet.Outcome, prices.Length) is not { } position
        )
            return;
        if (minutes is { } before)
            decay[before] = decay
                .GetValueOrDefault(before)
                .Plus(((double)bet.OddsObtained * fair.Probabilities[position] - 1) * 100);
        else if (
            EdgeSplit.Of((double)bet.OddsObtained, fair.OddsOf(position), (double?)bet.ClosingFairOdds) is { } split
        )
            (atBet, drift) = (atBet.Plus(split.AtBet), drift.Plus(split.Drift));
    }

    public TimingReport Build() =>
        new(
            [
                .. TimingReport
                    .Moments.Where(decay.ContainsKey)
                    .Select(minutes => new DecayPoint(minutes, (int)decay[minutes].Count, decay[minutes].Mean!.Value)),
            ],
            atBet.Mean,
            drift.Mean,
            (int)atBet.Count
        );

    // Without a draw the away price moves up one place.
    private static int? Position(Outcome outcome, int prices) =>
        outcome switch
        {
            Outcome.Home or Outcome.Over => 0,
            Outcome.Under => 1,
            Outcome.Draw => prices == 3 ? 1 : null,
            _ => prices - 1,
        };
}
