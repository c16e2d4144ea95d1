using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;
using MonPs.Core.Bets;
using MonPs.Core.Clv;
using MonPs.Core.Data;
using MonPs.Core.Statistics;
using MonPs.Web.Resources;

namespace MonPs.Web.Api;

/// <summary>`/api/manual-bets`: bets, their figures, and the CLV pass.</summary>
internal static class ManualBets
{
    private const string Actor = "api";
    private const int LongestKey = 200;

    public static void MapManualBets(this IEndpointRouteBuilder api)
    {
        var bets = api.MapGroup("/manual-bets").WithTags("manual-bets");
        bets.MapGet("/", List)
            .Produces<BetWire[]>()
            .ProducesProblem(422)
            .AddOpenApiOperationTransformer(BetDocument.List);
        bets.MapGet("/stats", Stats)
            .Produces<Summary>()
            .ProducesProblem(422)
            .AddOpenApiOperationTransformer(BetDocument.Filter);
        bets.MapGet("/pending-clv", PendingClv);
        bets.MapPost("/calculate-clv", CalculateClv);
        bets.MapGet("/{id:long}", Get).Produces<BetWire>().ProducesProblem(404);
        bets.MapPost("/", Create)
            .Accepts<BetRequest>("application/json")
            .Produces<BetWire>(201)
            .ProducesProblem(400)
            .ProducesProblem(422)
            .AddOpenApiOperationTransformer(BetDocument.IdempotencyKey);
        bets.MapPut("/{id:long}", Change)
            .Accepts<BetRequest>("application/json")
            .Produces<BetWire>()
            .ProducesProblem(400)
            .ProducesProblem(404)
            .ProducesProblem(409)
            .ProducesProblem(422)
            .AddOpenApiOperationTransformer(BetDocument.IfMatch);
        bets.MapDelete("/{id:long}", Delete).Produces<MessageWire>().ProducesProblem(404);
        bets.MapPost("/{id:long}/restore", Restore).Produces<BetWire>().ProducesProblem(404);
    }

    private static async Task<IResult> List(
        HttpContext http,
        BetLists lists,
        IStringLocalizer<Texts> texts,
        CancellationToken ct
    )
    {
        var query = BetQuery.Of(http.Request);
        if (query.Faults.Count > 0)
            return FieldProblem.Of(query.Faults, texts);
        var list = await lists.Get(query, ct);
        http.Response.Headers["X-Total-Count"] = $"{list.Total}";
        return TypedResults.Bytes(list.Json, WholeAnswers.Json);
    }

    private static async Task<IResult> Stats(
        HttpRequest request,
        StatisticsQueries statistics,
        IStringLocalizer<Texts> texts,
        CancellationToken ct
    )
    {
        var query = BetQuery.Of(request);
        return query.Faults.Count > 0
            ? FieldProblem.Of(query.Faults, texts)
            : TypedResults.Ok(await statistics.Summarize(query.Filter, ct));
    }

    private static async Task<Ok<PendingBetsWire>> PendingClv(BetQueries bets, CancellationToken ct)
    {
        var pending = await bets.WithoutClv(BetQuery.MostLimit, ct);
        var wire = pending.Select(bet => new PendingBetWire(
            bet.Id,
            bet.MatchName,
            bet.Selection,
            bet.OddsObtained,
            bet.KickoffTime,
            bet.ClvReason is { } reason ? SnakeCase.Of(reason) : null
        ));
        return TypedResults.Ok(new PendingBetsWire(pending.Count, [.. wire]));
    }

    private static async Task<Ok<ClvPassWire>> CalculateClv(
        ClvRun clv,
        IStringLocalizer<Texts> texts,
        CancellationToken ct
    ) => TypedResults.Ok(ClvPassWire.Of(await clv.Run(Actor, ct), texts));

    private static async Task<IResult> Get(
        long id,
        HttpResponse response,
        BetQueries bets,
        IStringLocalizer<Texts> texts,
        CancellationToken ct
    ) =>
        await bets.Find(id, ct) is { } bet
            ? BetAnswer.Ok(response, bet)
            : BetAnswer.Of(response, new BetOutcome.NotFound(id), texts);

    private static async Task<IResult> Create(
        HttpContext http,
        BetEntry entry,
        IStringLocalizer<Texts> texts,
        CancellationToken ct
    )
    {
        if (await JsonBody.Read(http.Request, ct) is not { } body)
            return BetAnswer.NotJson(texts);
        var faults = body.Faults.Concat(BetRequest.NotYet(body)).ToList();
        if (faults.Count > 0)
            return FieldProblem.Of(faults, texts);
        var key = http.Request.Headers["Idempotency-Key"].ToString();
        if (key.Length > LongestKey)
            return TypedResults.Problem(texts["Api.KeyTooLong", LongestKey], statusCode: 400);
        var outcome = await entry.Create(BetRequest.Form(body), Actor, key.Length == 0 ? null : key, ct);
        return outcome is BetOutcome.Done done
            ? BetAnswer.Created(http.Response, done.Bet)
            : BetAnswer.Of(http.Response, outcome, texts);
    }

    private static async Task<IResult> Change(
        long id,
        HttpContext http,
        BetEntry entry,
        IStringLocalizer<Texts> texts,
        CancellationToken ct
    )
    {
        if (await JsonBody.Read(http.Request, ct) is not { } body)
            return BetAnswer.NotJson(texts);
        if (body.Faults.Count > 0)
            return FieldProblem.Of(body.Faults, texts);
        var patch = new BetPatch(body.Fields, body.Tags);
        if (patch.IsEmpty)
            return TypedResults.Problem(texts["Api.EmptyChange"], statusCode: StatusCodes.Status400BadRequest);
        if (!BetAnswer.TryReadVersion(http.Request, out var version))
            return TypedResults.Problem(texts["Api.BadIfMatch"], statusCode: StatusCodes.Status400BadRequest);
        return BetAnswer.Of(http.Response, await entry.Change(id, patch, Actor, version, ct), texts);
    }

    private static async Task<IResult> Delete(
        long id,
        HttpResponse response,
        BetEntry entry,
        IStringLocalizer<Texts> texts,
        CancellationToken ct
    ) =>
        await entry.Delete(id, Actor, ct) is BetOutcome.Done
            ? TypedResults.Ok(new MessageWire(texts["Api.Deleted", id]))
            : BetAnswer.Of(response, new BetOutcome.NotFound(id), texts);

    private static async Task<IResult> Restore(
        long id,
        HttpResponse response,
        BetEntry entry,
        IStringLocalizer<Texts> texts,
        CancellationToken ct
    ) => BetAnswer.Of(response, await entry.Restore(id, Actor, ct), texts);
}
