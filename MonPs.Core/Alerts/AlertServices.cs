using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MonPs.Core.Settings;

namespace MonPs.Core.Alerts;

/// <summary>Registration of the alerts.</summary>
internal static class AlertServices
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static IServiceCollection AddAlerts(this IServiceCollection services)
    {
        services
            .AddHttpClient(AlertSender.ClientName, client => client.Timeout = Patience)
            .ConfigurePrimaryHttpMessageHandler(() =>
                new SocketsHttpHandler { AllowAutoRedirect = false, ActivityHeadersPropagator = null }
            )
            // The address is a secret, and the default loggers write addresses.
            .RemoveAllLoggers();
        services.AddSingleton<AlertStore>().AddSingleton<AlertSender>();
        return services.AddSingleton(all => new AlertPass(
            all.GetRequiredService<AlertStore>(),
            all.GetRequiredService<AlertSender>(),
            all.GetRequiredService<MonPsSettings>(),
            all.GetRequiredService<ILogger<AlertPass>>()
        ));
    }
}
