using MonPs.Core.Collecting;
using MonPs.Core.Data;
using MonPs.Core.Settings;
using Quartz;

namespace MonPs.Web.Jobs;

/// <summary>
/// Shows, starts, pauses and resumes the jobs. A pause is of the job's group of triggers: the clustered store remembers it, for
/// every instance, over restarts, and for triggers that are made later.
/// </summary>
public sealed class JobControl(ISchedulerFactory schedulers, RunQueries runs, MonPsSettings settings)
{
    private const string ByHand = "by";

    /// <summary>A job was paused or resumed here.</summary>
    public event EventHandler? Changed;

    // What the settings turn off (scores, alerts) is not there to be started. Captures have the times of their plan.
    private IReadOnlyList<Type> Jobs { get; } =
    [.. Schedule.Jobs.Intersect(Schedule.Of(settings).Select(time => time.Job).Append(typeof(CaptureClosingJob)))];

    /// <summary>In the order of the schedule.</summary>
    public async Task<IReadOnlyList<JobState>> All(CancellationToken ct)
    {
        var last = await runs.LastOf([.. Jobs.Select(NameOf)], ct);
        var states = new List<JobState>();
        foreach (var job in Jobs)
            states.Add(await State(job, last.GetValueOrDefault(NameOf(job)), ct));
        return states;
    }

    /// <returns>Null when there is no such job.</returns>
    public async Task<JobState?> Find(string name, CancellationToken ct) =>
        TypeOf(name) is { } job ? await State(job, (await runs.LastOf([name], ct)).GetValueOrDefault(name), ct) : null;

    /// <summary>The jobs that are paused, cheaper than all there is to know of them.</summary>
    public async Task<IReadOnlyDictionary<string, JobPause>> Paused(CancellationToken ct)
    {
        var scheduler = await schedulers.GetScheduler(ct);
        var paused = new Dictionary<string, JobPause>(StringComparer.Ordinal);
        foreach (var job in Jobs)
            if (await Pause(scheduler, job, ct) is { } pause)
                paused[NameOf(job)] = pause;
        return paused;
    }

    /// <summary>Starts it now, paused or not; one that runs already starts again when it has ended.</summary>
    /// <returns>False when there is no such job, or when it only makes sense at its planned times.</returns>
    public async Task<bool> Run(string name, string actor, CancellationToken ct)
    {
        if (TypeOf(name) is not { } job || !MayRun(job))
            return false;
        var scheduler = await schedulers.GetScheduler(ct);
        await scheduler.TriggerJob(new(job.Name), new JobDataMap { [ByHand] = actor }, ct);
        return true;
    }

    /// <returns>False when there is no such job.</returns>
    public Task<bool> Pause(string name, string actor, CancellationToken ct) =>
        Change(
            name,
            (scheduler, group) => scheduler.PauseTriggerGroupsWith(group, new() { RequestedBy = actor }, ct),
            ct
        );

    /// <summary>A time that was missed meanwhile is made up for at once.</summary>
    /// <returns>False when there is no such job.</returns>
    public Task<bool> Resume(string name, CancellationToken ct) =>
        Change(name, (scheduler, group) => scheduler.ResumeTriggerGroups(group, ct), ct);

    /// <summary>Who started this run of a job: a person by <see cref="Run"/>, else the schedule.</summary>
    internal static string Actor(IJobExecutionContext context) =>
        context.MergedJobDataMap.TryGetString(ByHand, out var actor) && actor is { Length: > 0 } ? actor : "schedule";

    private async Task<bool> Change<T>(
        string name,
        Func<IScheduler, GroupMatcher<TriggerKey>, ValueTask<T>> change,
        CancellationToken ct
    )
    {
        if (TypeOf(name) is not { } job)
            return false;
        var scheduler = await schedulers.GetScheduler(ct);
        foreach (var group in Schedule.GroupsOf(job))
            await change(scheduler, GroupMatcher<TriggerKey>.GroupEquals(group));
        Changed?.Invoke(this, EventArgs.Empty);
        return true;
    }

    private async Task<JobState> State(Type job, CollectorRun? last, CancellationToken ct)
    {
        var scheduler = await schedulers.GetScheduler(ct);
        var triggers = await scheduler.GetTriggersOfJob(new(job.Name), ct);
        var times = triggers
            .Where(trigger => Schedule.GroupsOf(job).Contains(trigger.Key.Group, StringComparer.Ordinal))
            .Select(trigger => new JobTime(Short(trigger.Key.Name, job), trigger.NextFireTimeUtc))
            .OrderBy(time => time.Next ?? DateTimeOffset.MaxValue);
        return new(NameOf(job), [.. times], await Pause(scheduler, job, ct), last) { MayRun = MayRun(job) };
    }

    private static async Task<JobPause?> Pause(IScheduler scheduler, Type job, CancellationToken ct)
    {
        var group = Schedule.GroupsOf(job)[0];
        if (!await scheduler.IsTriggerGroupPaused(group, ct))
            return null;
        var info = await scheduler.GetTriggerGroupPause(group, ct);
        return new(info?.PausedAtUtc, info?.RequestedBy);
    }

    // A capture is of one slot of the plan; which one would be started by hand?
    private static bool MayRun(Type job) => job != typeof(CaptureClosingJob);

    // "CollectOddsJob 10:00" is 10:00 to a person.
    private static string Short(string trigger, Type job) =>
        trigger.StartsWith($"{job.Name} ", StringComparison.Ordinal) ? trigger[(job.Name.Length + 1)..] : trigger;

    private Type? TypeOf(string name) => Jobs.FirstOrDefault(job => NameOf(job) == name);

    // CollectOddsJob is collect_odds in the records.
    private static string NameOf(Type job) => SnakeCase.Of(job.Name[..^"Job".Length]);
}
