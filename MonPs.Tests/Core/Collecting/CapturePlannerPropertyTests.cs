using MonPs.Core.Collecting;
using Xunit;
using static MonPs.Tests.Core.Collecting.PlanningInputs;

namespace MonPs.Tests.Core.Collecting;

public class CapturePlannerPropertyTests
{
    [Fact]
    public void No_month_is_ever_overspent() =>
        Hold(input =>
            CapturePlanner
                .Plan(input)
                .Calls.GroupBy(call => new DateOnly(call.At.UtcDateTime.Year, call.At.UtcDateTime.Month, 1))
                .All(month => month.Sum(call => call.Cost) <= LeftIn(input, month.Key))
        );

    [Fact]
    public void The_forecast_adds_up_and_stays_within_what_is_left() =>
        Hold(input =>
        {
            var plan = CapturePlanner.Plan(input);
            return plan.Months.All(month =>
                month.Left == LeftIn(input, month.Month)
                && month.Later >= 0
                && month.ToSpend <= month.Left
                && month.Captures + month.Sweeps
                    == plan.Calls.Where(call => CreditBudget.MonthOf(call.At) == month.Month).Sum(call => call.Cost)
            );
        });

    [Fact]
    public void No_call_without_a_bet_is_kept_while_a_reachable_bet_goes_without_in_that_month() =>
        Hold(input =>
        {
            var plan = CapturePlanner.Plan(input);
            var months = plan
                .Missed.Where(miss => miss.Kickoff.HasOpenBet && miss.Reason != MissReason.TooClose)
                // In the first minutes of a month the call may belong to either month's credits: such a miss proves nothing.
                .Where(miss =>
                    CreditBudget.MonthOf(miss.Kickoff.At.AddMinutes(-5)) == CreditBudget.MonthOf(miss.Kickoff.At)
                )
                .Select(miss => CreditBudget.MonthOf(miss.Kickoff.At))
                .ToHashSet();
            return plan.Calls.All(call =>
                call.Reason == CallReason.CaptureWithOpenBet || !months.Contains(CreditBudget.MonthOf(call.At))
            );
        });

    [Fact]
    public void Every_match_of_a_call_is_seen_between_thirty_seconds_and_five_minutes_before_kick_off() =>
        Hold(input =>
            CapturePlanner
                .Plan(input)
                .Captures.All(call =>
                    call.At >= input.Now
                    && call.Closes.Count > 0
                    && call.Closes.All(k => k.League == call.League && IsWithin(k.At - call.At, 30, 300))
                    && call.ExpectedLag == call.Closes.Max(k => k.At) - call.At
                )
        );

    [Fact]
    public void Every_match_ahead_is_closed_once_or_missed_with_a_reason_or_closed_already() =>
        Hold(input =>
        {
            var plan = CapturePlanner.Plan(input);
            var told = plan
                .Captures.SelectMany(call => call.Closes)
                .Concat(plan.Missed.Select(miss => miss.Kickoff))
                .ToList();
            var collected = input.Leagues.ToDictionary(league => league.League, league => league.LastCollected);
            var expected = input.Kickoffs.Where(k =>
                k.At > input.Now && !(collected[k.League] is { } at && IsWithin(k.At - at, 0, 300))
            );
            return told.Count == told.Distinct().Count() && told.ToHashSet().SetEquals(expected);
        });

    [Fact]
    public void The_order_in_which_things_are_told_does_not_matter() =>
        Hold(input =>
        {
            var turned = input with
            {
                Kickoffs = [.. input.Kickoffs.Reverse()],
                Leagues = [.. input.Leagues.Reverse()],
            };
            return Text(CapturePlanner.Plan(input)) == Text(CapturePlanner.Plan(turned));
        });

    [Fact]
    public void More_credits_never_lose_a_capture() =>
        Hold(input =>
        {
            var left = input.Credits.Left ?? 40;
            var poor = input with { Credits = input.Credits with { Left = left, ReadAt = null } };
            var rich = poor with { Credits = poor.Credits with { Left = left + 1 + input.Credits.Counted / 10 } };
            return Closed(poor).IsSubsetOf(Closed(rich));
        });

    [Fact]
    public void A_sweep_is_at_least_two_hours_from_any_other_call_for_its_league() =>
        Hold(input =>
        {
            var plan = CapturePlanner.Plan(input);
            var asked = input
                .Leagues.Where(l => l.LastCollected is not null)
                .Select(l => (l.League, l.LastCollected!.Value));
            return plan
                .Calls.Where(call => call.Reason == CallReason.Sweep)
                .All(sweep =>
                    plan.Calls.Where(call => call != sweep)
                        .Select(call => (call.League, call.At))
                        .Concat(asked)
                        .All(other =>
                            other.League != sweep.League || (other.Item2 - sweep.At).Duration().TotalHours >= 2
                        )
                );
        });

    static bool IsWithin(TimeSpan lead, int seconds, int mostSeconds) =>
        lead.TotalSeconds >= seconds && lead.TotalSeconds <= mostSeconds;

    static HashSet<string> Closed(PlanningInput input) =>
        [.. CapturePlanner.Plan(input).Captures.SelectMany(call => call.Closes).Select(kickoff => kickoff.MatchId)];

    static string Text(CapturePlan plan) =>
        string.Join(
            '\n',
            plan.Calls.Select(call => $"{call.At:O} {call.League} {call.Reason} {string.Join(',', call.Closes)}")
                .Concat(plan.Missed.Select(miss => $"{miss}"))
                .Concat(plan.Months.Select(month => $"{month}"))
                .Concat(plan.Warnings.Select(warning => $"{warning}"))
        );
}
