using MonPs.Core.Collecting;

namespace MonPs.Benchmarks.Planner;

/// <summary>Figures of some matches. Lags in minutes before kick-off; null where a match was never seen.</summary>
/// <param name="Credits">Spent in the month, sweeps included.</param>
/// <param name="Sweeps">Calls that were made for no kick-off.</param>
/// <param name="Captured">Share of the matches seen at most five minutes before kick-off.</param>
/// <param name="BetsCaptured">The same of the matches with a bet; null when there are none.</param>
sealed record ReplayFigures(
    int Credits,
    int Sweeps,
    int Matches,
    int Bets,
    double Captured,
    double? BetsCaptured,
    double? Median,
    double? P90,
    double? P99,
    double? Worst
)
{
    internal static ReplayFigures Of(
        IReadOnlyCollection<ReplayMatch> matches,
        ReplayOutcome outcome,
        IReadOnlyCollection<PlannedCall> calls
    )
    {
        var lags = matches.ToDictionary(match => match.Id, match => Lag(match, outcome));
        var sorted = lags.Values.Order().ToList();
        var bets = matches.Where(match => match.BetAt is not null).ToList();
        double Share(IReadOnlyCollection<ReplayMatch> of) => (double)of.Count(m => lags[m.Id] <= 5) / of.Count;
        return new(
            calls.Sum(call => call.Cost),
            calls.Count(call => call.Reason == CallReason.Sweep),
            matches.Count,
            bets.Count,
            Share(matches),
            bets.Count == 0 ? null : Share(bets),
            Rank(sorted, 0.5),
            Rank(sorted, 0.9),
            Rank(sorted, 0.99),
            Rank(sorted, 1)
        );
    }

    static double Lag(ReplayMatch match, ReplayOutcome outcome) =>
        outcome.LastSeen.TryGetValue(match.Id, out var at)
            ? (match.Kickoff - at).TotalMinutes
            : double.PositiveInfinity;

    // Nearest rank: a lag that really was, not one between two.
    static double? Rank(List<double> sorted, double share)
    {
        var lag = sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Count) - 1)];
        return double.IsInfinity(lag) ? null : lag;
    }
}

sealed record ReplayMonth(string Month, ReplayFigures Planner, ReplayFigures ThreeSweeps);

/// <param name="All">All months together; its credits and sweeps are those of the dearest month.</param>
sealed record PlannerReplayResult(
    string Scenario,
    int MonthlyCredits,
    IReadOnlyList<ReplayMonth> Months,
    ReplayMonth All
)
{
    internal static PlannerReplayResult Of(ReplayScenario scenario)
    {
        var planner = new PlannerReplaySimulation(scenario).Run();
        var sweeps = PlannerReplaySimulation.Sweeps(scenario);
        // By the month of the kick-off for matches, of the call for credits: a plan may spend in a month without matches.
        var months = scenario
            .Matches.GroupBy(match => CreditBudget.MonthOf(match.Kickoff))
            .OrderBy(month => month.Key)
            .Select(month => new ReplayMonth(
                $"{month.Key:yyyy-MM}",
                ReplayFigures.Of([.. month], planner, Spent(planner, month.Key)),
                ReplayFigures.Of([.. month], sweeps, Spent(sweeps, month.Key))
            ))
            .ToList();
        var all = new ReplayMonth(
            "all",
            ReplayFigures.Of([.. scenario.Matches], planner, Dearest(planner)),
            ReplayFigures.Of([.. scenario.Matches], sweeps, Dearest(sweeps))
        );
        return new(scenario.Name, scenario.MonthlyCredits, months, all);
    }

    static List<PlannedCall> Spent(ReplayOutcome outcome, DateOnly month) =>
        [.. outcome.Calls.Where(call => CreditBudget.MonthOf(call.At) == month)];

    static List<PlannedCall> Dearest(ReplayOutcome outcome) =>
        outcome
            .Calls.GroupBy(call => CreditBudget.MonthOf(call.At), (_, calls) => calls.ToList())
            .MaxBy(calls => calls.Sum(call => call.Cost))
        ?? [];
}
