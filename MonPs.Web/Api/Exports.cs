using Microsoft.Extensions.Localization;
using MonPs.Core.Data;
using MonPs.Core.Exports;
using MonPs.Core.Language;
using MonPs.Web.Culture;
using MonPs.Web.Resources;

namespace MonPs.Web.Api;

/// <summary>`/api/manual-bets/export` and `/api/statistics/export`: files, under the same filters as the lists.</summary>
internal static class Exports
{
    public static void MapExports(this IEndpointRouteBuilder api)
    {
        Map(
            api,
            "/manual-bets/export",
            "manual-bets",
            "paris",
            (ask, http, to) => ask.WriteBets(http.RequestServices, to, http.RequestAborted)
        );
        Map(
            api,
            "/statistics/export",
            "statistics",
            "statistiques",
            (ask, http, to) => ask.WriteStatistics(http.RequestServices, to, http.RequestAborted)
        );
    }

    private static void Map(
        IEndpointRouteBuilder api,
        string path,
        string tag,
        string name,
        Func<ExportRequest, HttpContext, Stream, Task> write
    ) =>
        api.MapGet(
                path,
                (HttpContext http, UserZone zone, TimeProvider clock, IStringLocalizer<Texts> texts) =>
                {
                    var query = BetQuery.Of(http.Request);
                    List<FieldFault> faults =
                    [
                        .. query.Faults,
                        .. Unless(http.Request, "format", ["csv", "json"]),
                        .. Unless(http.Request, "locale", SnakeCase.All<CsvLocale>()),
                    ];
                    if (faults.Count > 0)
                        return FieldProblem.Of(faults, texts);
                    var ask = ExportRequest.Of(query, http.Request.Query["format"], http.Request.Query["locale"]);
                    var file = $"monps-{name}-{zone.At(clock.GetUtcNow()):yyyy-MM-dd}.{ask.Extension}";
                    return (IResult)TypedResults.Stream(to => write(ask, http, to), ask.ContentType, file);
                }
            )
            .WithTags(tag)
            .Produces(200, contentType: "text/csv", additionalContentTypes: "application/json")
            .ProducesProblem(422)
            .AddOpenApiOperationTransformer(BetDocument.Export);

    private static IEnumerable<FieldFault> Unless(HttpRequest request, string name, IEnumerable<string> allowed) =>
        request.Query[name].ToString() is { Length: > 0 } text && !allowed.Contains(text)
            ? [new FieldFault(name, "Query", text, string.Join(", ", allowed))]
            : [];
}
