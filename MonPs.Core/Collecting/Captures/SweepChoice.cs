using MonPs.Core.Settings;
using Npgsql;

namespace MonPs.Core.Collecting.Captures;

/// <summary>Whether a league is worth its credits in a scheduled sweep.</summary>
public enum SweepVerdict
{
    Ask,

    /// <summary>No kick-off is known ahead: the answer would be empty.</summary>
    NoMatchAhead,

    /// <summary>A capture brings the same prices about the same time.</summary>
    CaptureNear,

    /// <summary>The credits are kept for captures.</summary>
    KeptForCaptures,
}

/// <summary>Asks the plan which leagues a scheduled sweep should collect.</summary>
public sealed class SweepChoice(PlanningQueries planning, MonPsSettings settings)
{
    // A demonstration sweeps every two minutes: only what a capture is about to collect is left to it.
    private static readonly TimeSpan NearInDemo = TimeSpan.FromMinutes(5);

    /// <param name="scheduled">The sweep's time in the schedule.</param>
    /// <exception cref="NpgsqlException">The database is away.</exception>
    public async Task<Func<string, SweepVerdict>> At(DateTimeOffset scheduled, CancellationToken ct)
    {
        // As the plan saw it at the sweep's own time: a moment later the sweep would be in the past, and in no plan.
        var input = await planning.Input(ct) with
        {
            Now = scheduled,
        };
        var plan = CapturePlanner.Plan(input with { Rules = WithTime(input.Rules, scheduled) });
        return league => Verdict(league, input, plan);
    }

    // One that was slept through and comes late is no time of the plan's either.
    private static PlanningRules WithTime(PlanningRules rules, DateTimeOffset scheduled)
    {
        var time = TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(scheduled, rules.Zone).DateTime);
        return rules with { SweepTimes = [.. rules.SweepTimes.Union([time])] };
    }

    private SweepVerdict Verdict(string league, PlanningInput input, CapturePlan plan)
    {
        if (settings.IsDemo)
            return IsCaptured(league, input.Now, NearInDemo, plan) ? SweepVerdict.CaptureNear : SweepVerdict.Ask;
        if (plan.Calls.Any(call => call.Reason == CallReason.Sweep && call.League == league && call.At == input.Now))
            return SweepVerdict.Ask;
        if (!input.Kickoffs.Any(kickoff => kickoff.League == league && kickoff.At > input.Now))
            return SweepVerdict.NoMatchAhead;
        return IsCaptured(league, input.Now, PlanningRules.SweepFreshness, plan)
            ? SweepVerdict.CaptureNear
            : SweepVerdict.KeptForCaptures;
    }

    private static bool IsCaptured(string league, DateTimeOffset at, TimeSpan near, CapturePlan plan) =>
        plan.Captures.Any(call => call.League == league && call.At - at < near);
}
