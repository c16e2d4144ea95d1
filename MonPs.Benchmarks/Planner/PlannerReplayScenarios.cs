using System.Security.Cryptography;
using System.Text;

namespace MonPs.Benchmarks.Planner;

/// <param name="MonthlyCredits">What every month begins with.</param>
sealed record ReplayScenario(string Name, IReadOnlyList<ReplayMatch> Matches, int MonthlyCredits = 500)
{
    internal IReadOnlyList<string> Leagues =>
        [.. Matches.Select(match => match.League).Distinct().Order(StringComparer.Ordinal)];
}

/// <summary>The calendars as they are, and bent into the hard cases.</summary>
static class PlannerReplayScenarios
{
    const int BetsIn100 = 30;

    internal static IEnumerable<ReplayScenario> All(List<ReplayMatch> calendar)
    {
        var real = WithBets(calendar);
        var leagues = real.Select(match => match.League).Distinct().Order(StringComparer.Ordinal).ToList();
        var five = Copies(real, leagues, 5 - leagues.Count);
        var copied =
            leagues.Count < 5
                ? $" ({string.Join(' ', leagues)} and {5 - leagues.Count} of them copied and shifted)"
                : "";
        yield return new("Real calendars", real);
        yield return new($"Five leagues{copied}", five);
        yield return new("Every month with 200 credits left on its 1st", real, 200);
        yield return new($"Five leagues{copied} with 200 credits a month: bets decide", five, 200);
        yield return new("All matches of a week at one time (Saturday 14:00 UTC)", [.. real.Select(AtOneTime)]);
        yield return new(
            $"League {leagues[0]} added on 15 October, its first season",
            [.. real.Where(IsAdded(real, leagues[0]))]
        );
    }

    // Placed from three days to ten minutes before kick-off: most of them come when a plan is already made.
    static List<ReplayMatch> WithBets(IEnumerable<ReplayMatch> calendar) =>
        [
            .. calendar.Select(match =>
            {
                var lot = BitConverter.ToUInt32(SHA256.HashData(Encoding.UTF8.GetBytes(match.Id)));
                var ahead = TimeSpan.FromMinutes(10 + lot / 100 % (72 * 60));
                return lot % 100 < BetsIn100 ? match with { BetAt = match.Kickoff - ahead } : match;
            }),
        ];

    static List<ReplayMatch> Copies(List<ReplayMatch> real, List<string> leagues, int count) =>
        [
            .. real.Concat(
                    Enumerable
                        .Range(0, Math.Max(0, count))
                        .SelectMany(i =>
                            real.Where(match => match.League == leagues[i % leagues.Count])
                                .Select(match => Shifted(match, i))
                        )
                )
                .OrderBy(match => match.Kickoff)
                .ThenBy(match => match.Id, StringComparer.Ordinal),
        ];

    static ReplayMatch Shifted(ReplayMatch match, int copy)
    {
        var by = new TimeSpan(days: copy + 1, hours: 0, minutes: 20 + 25 * copy, seconds: 0);
        return new($"copy {copy} {match.Id}", $"{match.League}-copy-{copy}", match.Kickoff + by, match.BetAt + by);
    }

    static ReplayMatch AtOneTime(ReplayMatch match)
    {
        var toSaturday = ((int)DayOfWeek.Saturday - (int)match.Kickoff.DayOfWeek + 8) % 7 - 1;
        var kickoff = new DateTimeOffset(
            match.Kickoff.UtcDateTime.Date.AddDays(toSaturday).AddHours(14),
            TimeSpan.Zero
        );
        return match with { Kickoff = kickoff, BetAt = match.BetAt + (kickoff - match.Kickoff) };
    }

    static Func<ReplayMatch, bool> IsAdded(List<ReplayMatch> real, string league)
    {
        var added = new DateTimeOffset(real[0].Kickoff.Year, 10, 15, 0, 0, 0, TimeSpan.Zero);
        return match => match.League != league || match.Kickoff >= added;
    }
}
