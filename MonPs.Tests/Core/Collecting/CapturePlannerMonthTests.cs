using FsCheck;
using FsCheck.Fluent;
using MonPs.Core.Collecting;
using Xunit;

namespace MonPs.Tests.Core.Collecting;

/// <summary>A whole month lived plan by plan against an account that also others spend from.</summary>
public class CapturePlannerMonthTests
{
    static readonly DateTimeOffset First = new(2026, 9, 1, 0, 0, 0, TimeSpan.Zero);
    static readonly DateTimeOffset Refill = First.AddMonths(1);

    // At the start, the real cost of a call, what somebody else takes a day, slots a day in each of five leagues.
    // 20 at least: the price of the very first call ever, on day one, nobody can know before.
    static readonly Arbitrary<(int Left, int Cost, int Others, int Slots)> Months = (
        from left in Gen.Choose(20, 500)
        from cost in Gen.Choose(1, 4)
        from others in Gen.Choose(0, 15)
        from slots in Gen.Choose(0, 3)
        select (left, cost, others, slots)
    ).ToArbitrary();

    [Fact]
    public void The_account_never_goes_below_zero_whatever_calls_really_cost_and_others_take() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(15).WithQuietOnSuccess(true),
            Prop.ForAll(Months, month => Live(month.Left, month.Cost, month.Others, month.Slots).Left >= 0)
        );

    [Fact]
    public void With_too_few_credits_the_last_third_of_the_month_is_captured_like_the_first()
    {
        var (_, captured) = Live(left: 250, cost: 2, others: 0, slotsPerDay: 1);
        int Between(int from, int to) => captured.Count(at => at.Day > from && at.Day <= to);
        Assert.InRange(Between(20, 30), Between(0, 10) * 0.6, Between(0, 10) * 1.7);
    }

    [Fact]
    public void Hardly_a_credit_is_left_over_while_matches_went_without() =>
        Assert.InRange(Live(left: 250, cost: 2, others: 0, slotsPerDay: 1).Left, 0, 12);

    static (int Left, List<DateTimeOffset> Captured) Live(int left, int cost, int others, int slotsPerDay)
    {
        var calendar = Calendar(slotsPerDay);
        var last = new Dictionary<string, DateTimeOffset>();
        var captured = new List<DateTimeOffset>();
        int? seenCost = null;
        for (var (now, day) = (First, 0); now < Refill; )
        {
            var next = CapturePlanner
                .Plan(Input(now, calendar, last, new() { Left = left, LastCost = seenCost }))
                .Calls;
            var midnight = First.AddDays(day + 1);
            if (next.Count == 0 || next[0].At >= midnight)
            {
                left = Math.Max(0, left - others);
                (now, day) = (midnight, day + 1);
                continue;
            }
            now = next[0].At;
            last[next[0].League] = now;
            left -= cost;
            seenCost = cost;
            captured.AddRange(next[0].Closes.Select(kickoff => kickoff.At));
        }
        return (left, captured);
    }

    static PlanningInput Input(
        DateTimeOffset now,
        List<PlannedKickoff> calendar,
        Dictionary<string, DateTimeOffset> last,
        CreditsNow credits
    ) =>
        new()
        {
            Now = now,
            Kickoffs = [.. calendar.Where(k => k.At > now.AddDays(-28) && k.At <= now.AddDays(7))],
            Leagues = [.. Enumerable.Range(0, 5).Select(i => League(i, last))],
            Credits = credits,
            // What the settings say; the account charges its own price.
            Rules = new() { CostPerCall = 2 },
        };

    static LeagueState League(int i, Dictionary<string, DateTimeOffset> last) =>
        new($"L{i}", last.TryGetValue($"L{i}", out var at) ? at : null);

    static List<PlannedKickoff> Calendar(int slotsPerDay) =>
        [
            .. from day in Enumerable.Range(0, 37)
            from league in Enumerable.Range(0, 5)
            from slot in Enumerable.Range(0, slotsPerDay)
            let at = First.AddDays(day).AddHours(13 + 3 * slot).AddMinutes(7 * league)
            select new PlannedKickoff($"{day}/{league}/{slot}", $"L{league}", at, (day + league) % 7 == 0),
        ];
}
