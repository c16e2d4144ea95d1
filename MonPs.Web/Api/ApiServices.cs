using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace MonPs.Web.Api;

/// <summary>The REST API: wire format, problems, and one file per resource.</summary>
internal static class ApiServices
{
    public static IServiceCollection AddMonPsApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
            options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower));
            options.SerializerOptions.Converters.Add(new UtcInstantConverter());
            options.SerializerOptions.Converters.Add(new PlainDecimalConverter());
            // French is readable as it is; what could break out of HTML stays escaped.
            options.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        });
        services.AddProblemDetails();
        services.AddExceptionHandler<ApiFailures>();
        services.AddOpenApi("v1");
        return services.AddSingleton<BackgroundRuns>();
    }

    public static void MapMonPsApi(this WebApplication app)
    {
        var api = app.MapGroup("/api");
        api.MapManualBets();
        api.MapOdds();
        api.MapCollector();
        api.MapStatistics();
        api.MapOpportunities();
        api.MapFair();
        app.MapHealth();
        app.MapOpenApi("/openapi/{documentName}.json");
    }
}
