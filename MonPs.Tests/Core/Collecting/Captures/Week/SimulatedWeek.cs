using MonPs.Core.Clv;
using MonPs.Core.Collecting;
using MonPs.Core.Collecting.Captures;
using MonPs.Tests.Support;

namespace MonPs.Tests.Core.Collecting.Captures.Week;

/// <summary>
/// Lives a week of the script in compressed time: the clock jumps from one thing due to the next, and what Quartz does with
/// triggers is done by hand, with the same services. Keeps, beside the product, when the server was paid for which league.
/// </summary>
internal sealed class SimulatedWeek(CoreUnderTest core, ScriptedMarket market)
{
    // A capture is tried every 25 seconds; more in one minute is a loop.
    private const int Patience = 20;
    private static readonly TimeSpan Tick = TimeSpan.FromMinutes(1);
    private readonly SortedList<DateTimeOffset, Func<Task>> script = [];
    private readonly List<(DateTimeOffset At, string League)> paid = [];
    private int seen;
    private IReadOnlyList<PlannedCapture> plan = [];
    private readonly Dictionary<long, DateTimeOffset> again = [];

    /// <summary>When the server charged an /odds answer, by its own count.</summary>
    public IReadOnlyList<(DateTimeOffset At, string League)> Paid => paid;

    public void At(DateTimeOffset when, Func<Task> happens) => script.Add(when, happens);

    public void At(DateTimeOffset when, Action happens) =>
        At(
            when,
            () =>
            {
                happens();
                return Task.CompletedTask;
            }
        );

    public async Task Live(DateTimeOffset from, DateTimeOffset to, CancellationToken ct)
    {
        for (var now = from; now < to; now += Tick)
        {
            core.Clock.Now = now;
            await Happen(now);
            if (now.Minute == 0)
                await Hour(now, ct);
            await Captures(now, ct);
        }
        core.Clock.Now = to;
        await core.Get<ClvPass>().Run(ct);
    }

    private async Task Happen(DateTimeOffset now)
    {
        while (script.Count > 0 && script.GetKeyAtIndex(0) <= now)
        {
            var happens = script.GetValueAtIndex(0);
            script.RemoveAt(0);
            await happens();
            plan = await core.Get<CapturePlanStore>().Replan(CancellationToken.None);
        }
    }

    private async Task Hour(DateTimeOffset now, CancellationToken ct)
    {
        market.Publish(core.Api, now);
        await core.Get<KickoffWatch>().ReadWhenStale(ct);
        if (IsSweepTime(now) && await core.Get<OddsCollector>().Start(new("schedule", Scheduled: now), ct) is { } run)
            await run.Done;
        await core.Get<ClvPass>().Run(ct);
        await Note(now, ct);
    }

    private bool IsSweepTime(DateTimeOffset now) =>
        core.Settings.CollectTimes.Contains(
            TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, core.Settings.TimeZone).DateTime)
        );

    // Everything due before the next tick, at its own second.
    private async Task Captures(DateTimeOffset now, CancellationToken ct)
    {
        var tries = 0;
        while (plan.Where(capture => !capture.IsSweep).MinBy(DueAt) is { } next && DueAt(next) < now + Tick)
        {
            var at = DueAt(next) > now ? DueAt(next) : now;
            Assert.True(++tries < Patience, $"{next.League} of {next.FirstKickoff:O} is due again and again at {at:O}");
            core.Clock.Now = at;
            market.Publish(core.Api, at);
            if (await core.Get<CaptureRunner>().Run(next.Id, "schedule", ct) is { } later)
                again[next.Id] = later;
            await Note(at, ct);
        }
    }

    private DateTimeOffset DueAt(PlannedCapture capture) =>
        again.TryGetValue(capture.Id, out var later) ? later : capture.Due;

    private async Task Note(DateTimeOffset at, CancellationToken ct)
    {
        var charges = core.Api.Charges;
        paid.AddRange(
            charges.Skip(seen).Where(charge => charge.Cost > 0).Select(charge => (at, charge.Path.Split('/')[2]))
        );
        seen = charges.Count;
        plan = await core.Get<CapturePlanStore>().Replan(ct);
    }
}
