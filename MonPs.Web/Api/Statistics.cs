using Microsoft.Extensions.Localization;
using MonPs.Core.Statistics;
using MonPs.Web.Resources;

namespace MonPs.Web.Api;

/// <summary>`/api/statistics`: the statistics page's figures, under the same filters as the list of bets.</summary>
internal static class Statistics
{
    public static void MapStatistics(this IEndpointRouteBuilder api)
    {
        var statistics = api.MapGroup("/statistics").WithTags("statistics");
        Map<Report>(statistics, "/", report => report);
        Map<Summary>(statistics, "/summary", report => report.Summary);
        Map<ClvFigures>(statistics, "/clv", report => report.Clv);
        Map<Luck>(statistics, "/luck", report => report.Luck);
        Map<SharpRatio>(statistics, "/sharp", report => report.Sharp);
        Map<Drawdown>(statistics, "/drawdown", report => report.Drawdown);
        Map<IReadOnlyList<CurvePoint>>(statistics, "/curve", report => report.Curve);
        Map<IReadOnlyList<Breakdown>>(statistics, "/breakdowns", report => report.Breakdowns);
        Market<TimingReport>(statistics, "/timing", (queries, query, ct) => queries.Timing(query.Filter, ct));
        Market<CalibrationReport>(
            statistics,
            "/calibration",
            (queries, query, ct) => queries.Calibration(query.Filter.Sport, ct)
        );
    }

    private static void Map<T>(IEndpointRouteBuilder statistics, string path, Func<Report, T> part) =>
        statistics
            .MapGet(
                path,
                (
                    HttpRequest request,
                    StatisticsQueries queries,
                    IStringLocalizer<Texts> texts,
                    bool? include_modelled,
                    CancellationToken ct
                ) =>
                    Answer(
                        request,
                        texts,
                        async query => part(await queries.Report(query.Filter, include_modelled ?? false, ct))
                    )
            )
            .Produces<T>()
            .ProducesProblem(422)
            .AddOpenApiOperationTransformer(BetDocument.Filter);

    private static void Market<T>(
        IEndpointRouteBuilder statistics,
        string path,
        Func<MarketQueries, BetQuery, CancellationToken, Task<T>> ask
    ) =>
        statistics
            .MapGet(
                path,
                (HttpRequest request, MarketQueries queries, IStringLocalizer<Texts> texts, CancellationToken ct) =>
                    Answer(request, texts, query => ask(queries, query, ct))
            )
            .Produces<T>()
            .ProducesProblem(422)
            .AddOpenApiOperationTransformer(BetDocument.Filter);

    private static async Task<IResult> Answer<T>(
        HttpRequest request,
        IStringLocalizer<Texts> texts,
        Func<BetQuery, Task<T>> ask
    )
    {
        var query = BetQuery.Of(request);
        return query.Faults.Count > 0 ? FieldProblem.Of(query.Faults, texts) : TypedResults.Ok(await ask(query));
    }
}
