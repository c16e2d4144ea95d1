using MonPs.Web.Hosting;

namespace MonPs.Web.Api;

/// <summary>The REST API: wire format, problems, and one file per resource.</summary>
internal static class ApiServices
{
    public static IServiceCollection AddMonPsApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options => WireJson.Configured(options.SerializerOptions));
        services.AddProblemDetails();
        services.AddExceptionHandler<ApiFailures>();
        services.AddRequestTimeouts();
        services.AddOpenApi("v1", ApiDocument.Describe);
        return services.AddSingleton<BackgroundRuns>().AddSingleton<BetLists>();
    }

    public static void MapMonPsApi(this WebApplication app)
    {
        var api = app.MapGroup("/api");
        api.WithRequestTimeout(RequestLimits.Longest);
        api.WithLength();
        api.MapManualBets();
        api.MapExports();
        api.MapOdds();
        api.MapCollector();
        api.MapScheduledJobs();
        api.MapStatistics();
        api.MapOpportunities();
        api.MapFair();
        app.MapHealth();
        app.MapOpenApi("/openapi/{documentName}.json");
    }
}
