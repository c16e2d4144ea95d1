using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;
using MonPs.Core.Collecting;
using MonPs.Web.Jobs;
using MonPs.Web.Resources;

namespace MonPs.Web.Api;

internal sealed record JobTimeWire(string Name, DateTimeOffset? Next);

internal sealed record JobRunWire(long Id, DateTimeOffset StartedAt, DateTimeOffset? FinishedAt, RunOutcome Outcome);

internal sealed record JobWire(
    string Name,
    bool Paused,
    DateTimeOffset? PausedAt,
    string? PausedBy,
    DateTimeOffset? Next,
    IReadOnlyList<JobTimeWire> Times,
    JobRunWire? LastRun
)
{
    public static JobWire Of(JobState job) =>
        new(
            job.Name,
            job.IsPaused,
            job.Pause?.At,
            job.Pause?.By,
            job.Next,
            [.. job.Times.Select(time => new JobTimeWire(time.Name, time.Next))],
            job.Last is { } run ? new(run.Id, run.StartedAt, run.FinishedAt, run.Outcome) : null
        );
}

/// <summary>`/api/jobs`: the jobs of the schedule, starting one now, pausing and resuming it for every instance.</summary>
internal static class ScheduledJobs
{
    private const string Actor = "api";

    public static void MapScheduledJobs(this IEndpointRouteBuilder api)
    {
        var jobs = api.MapGroup("/jobs").WithTags("jobs");
        jobs.MapGet("/", All).Produces<IEnumerable<JobWire>>();
        jobs.MapPost("/{name}/run", Run).Produces<JobWire>(202).ProducesProblem(404).ProducesProblem(409);
        jobs.MapPost("/{name}/pause", Pause).Produces<JobWire>().ProducesProblem(404);
        jobs.MapPost("/{name}/resume", Resume).Produces<JobWire>().ProducesProblem(404);
    }

    private static async Task<IResult> All(JobControl jobs, CancellationToken ct) =>
        TypedResults.Ok((await jobs.All(ct)).Select(JobWire.Of));

    private static async Task<IResult> Run(
        string name,
        JobControl jobs,
        IStringLocalizer<Texts> texts,
        CancellationToken ct
    ) =>
        await jobs.Find(name, ct) is not { } job ? Unknown(name, texts)
        : await jobs.Run(name, Actor, ct) ? TypedResults.Accepted((string?)null, JobWire.Of(job))
        : TypedResults.Problem(texts["Api.JobPlanned", name], statusCode: StatusCodes.Status409Conflict);

    private static async Task<IResult> Pause(
        string name,
        JobControl jobs,
        IStringLocalizer<Texts> texts,
        CancellationToken ct
    ) => await jobs.Pause(name, Actor, ct) ? await Now(name, jobs, ct) : Unknown(name, texts);

    private static async Task<IResult> Resume(
        string name,
        JobControl jobs,
        IStringLocalizer<Texts> texts,
        CancellationToken ct
    ) => await jobs.Resume(name, ct) ? await Now(name, jobs, ct) : Unknown(name, texts);

    private static async Task<IResult> Now(string name, JobControl jobs, CancellationToken ct) =>
        TypedResults.Ok(JobWire.Of((await jobs.Find(name, ct))!));

    private static ProblemHttpResult Unknown(string name, IStringLocalizer<Texts> texts) =>
        TypedResults.Problem(texts["Api.NoJob", name], statusCode: StatusCodes.Status404NotFound);
}
