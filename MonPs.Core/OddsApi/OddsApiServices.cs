using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MonPs.Core.OddsApi;

/// <summary>Registration of stage 1.</summary>
public static class OddsApiServices
{
    /// <summary>Adds <see cref="IOddsApi"/> as a singleton that anyone may hold.</summary>
    /// <param name="options">Asked at every call, so that an address known late (demo mode) works.</param>
    public static IServiceCollection AddOddsApi(
        this IServiceCollection services,
        Func<IServiceProvider, OddsApiOptions> options
    )
    {
        services
            .AddHttpClient(OddsApiExchange.ClientName, Configure)
            .ConfigurePrimaryHttpMessageHandler(Handler)
            // The key is in the URL; the default loggers write URLs.
            .RemoveAllLoggers();
        services.AddSingleton<OddsApiExchange>();
        return services.AddSingleton<IOddsApi>(all => new OddsApiClient(
            all.GetRequiredService<OddsApiExchange>(),
            () => options(all),
            all.GetRequiredService<ILogger<OddsApiClient>>()
        ));
    }

    static void Configure(HttpClient client)
    {
        // Each attempt is limited by OddsApiRetry, which can tell a slow answer from a caller who cancels.
        client.Timeout = Timeout.InfiniteTimeSpan;
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("MonPs", productVersion: null));
    }

    static SocketsHttpHandler Handler() =>
        new()
        {
            AutomaticDecompression = DecompressionMethods.All,
            UseCookies = false,
            Proxy = new DirectLoopback(HttpClient.DefaultProxy),
            // No trace of these requests: the runtime's redaction of the query can be switched off from outside.
            ActivityHeadersPropagator = null,
        };
}
