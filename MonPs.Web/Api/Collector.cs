using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;
using MonPs.Core.Collecting;
using MonPs.Web.Resources;

namespace MonPs.Web.Api;

internal sealed record RunLineWire(DateTimeOffset At, RunLogLevel Level, string? League, string Event, string Message);

internal sealed record RunWire(
    long Id,
    string Job,
    string StartedBy,
    DateTimeOffset StartedAt,
    DateTimeOffset? FinishedAt,
    RunOutcome Outcome,
    int? CreditsUsed,
    int? CreditsRemaining,
    int MatchesSeen,
    int RowsInserted,
    int RowsExtended,
    int QuotesRefused,
    int BetsUpdated,
    IReadOnlyList<RunLineWire>? Logs
)
{
    public static RunWire Of(CollectorRun run, IReadOnlyList<CollectorRunLog>? lines = null) =>
        new(
            run.Id,
            run.Job,
            run.StartedBy,
            run.StartedAt,
            run.FinishedAt,
            run.Outcome,
            run.CreditsUsed,
            run.CreditsRemaining,
            run.MatchesSeen,
            run.RowsInserted,
            run.RowsExtended,
            run.QuotesRefused,
            run.BetsUpdated,
            lines
                ?.Select(line => new RunLineWire(line.At, line.Level, line.League, line.Event, line.Sentence()))
                .ToList()
        );
}

internal sealed record StartRunRequest(string[]? Sports, bool Force = false);

/// <summary>`/api/collector`: runs with their lines, and starting one now; the plan is CollectorPlan's.</summary>
internal static class Collector
{
    private const int RunsShown = 100;

    public static void MapCollector(this IEndpointRouteBuilder api)
    {
        var collector = api.MapGroup("/collector").WithTags("collector");
        collector.MapGet("/runs", Runs);
        collector.MapGet("/runs/{id:long}", Run).Produces<RunWire>().ProducesProblem(404);
        collector.MapGet("/runs/{id:long}/log", Log).Produces<string>(200, "text/plain").ProducesProblem(404);
        collector
            .MapPost("/runs", Start)
            .Accepts<StartRunRequest>("application/json")
            .Produces<RunWire>(202)
            .ProducesProblem(409)
            .ProducesProblem(422);
        collector.MapCollectorPlan();
    }

    private static async Task<Ok<IEnumerable<RunWire>>> Runs(RunQueries runs, CancellationToken ct) =>
        TypedResults.Ok((await runs.Latest(RunsShown, ct)).Select(run => RunWire.Of(run)));

    private static async Task<IResult> Run(
        long id,
        RunQueries runs,
        IStringLocalizer<Texts> texts,
        CancellationToken ct
    ) =>
        await runs.Find(id, ct) is { } run
            ? TypedResults.Ok(RunWire.Of(run, await runs.Lines(id, ct)))
            : TypedResults.Problem(texts["Api.NoRun"], statusCode: StatusCodes.Status404NotFound);

    private static async Task<IResult> Log(
        long id,
        RunQueries runs,
        IStringLocalizer<Texts> texts,
        CancellationToken ct
    ) =>
        await runs.Find(id, ct) is { } run
            ? TypedResults.File(
                RunLogText.Bytes(run, await runs.Lines(id, ct)),
                "text/plain; charset=utf-8",
                $"monps-run-{id}.log"
            )
            : TypedResults.Problem(texts["Api.NoRun"], statusCode: StatusCodes.Status404NotFound);

    private static async Task<IResult> Start(
        HttpRequest request,
        BackgroundRuns background,
        IStringLocalizer<Texts> texts,
        CancellationToken ct
    )
    {
        if (await Read(request, ct) is not { } asked)
            return TypedResults.Problem(
                texts["Api.BadRunRequest"],
                statusCode: StatusCodes.Status422UnprocessableEntity
            );
        return await background.Collect(new("api", asked.Sports, asked.Force), ct) is { } run
            ? TypedResults.Accepted($"/api/collector/runs/{run.Id}", RunWire.Of(run))
            : TypedResults.Problem(texts["Api.AlreadyRunning"], statusCode: StatusCodes.Status409Conflict);
    }

    // A league that does not exist is the provider's to refuse; what cannot be a key is not sent.
    private static bool IsLeagueKey(string? sport) =>
        sport is { Length: > 0 and < 100 } && sport.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');

    // The body may be left out: then the configured leagues are collected.
    private static async Task<StartRunRequest?> Read(HttpRequest request, CancellationToken ct)
    {
        try
        {
            using var reader = new StreamReader(request.Body);
            var text = await reader.ReadToEndAsync(ct);
            var asked = string.IsNullOrWhiteSpace(text)
                ? new(null)
                : JsonSerializer.Deserialize<StartRunRequest>(text, JsonSerializerOptions.Web);
            return asked?.Sports?.All(IsLeagueKey) is false ? null : asked;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
