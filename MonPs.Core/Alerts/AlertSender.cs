using System.Net.Http.Json;
using Microsoft.Extensions.Logging;
using MonPs.Core.Settings;

namespace MonPs.Core.Alerts;

/// <summary>Posts one alert to the webhook. The address is a secret: neither it nor an exception that may hold it is logged.</summary>
internal sealed partial class AlertSender(
    IHttpClientFactory clients,
    MonPsSettings settings,
    ILogger<AlertSender> logger
)
{
    public const string ClientName = "Alerts";

    public async Task<Delivery> Send(Alert alert, CancellationToken ct)
    {
        var (to, body) = AlertText.Message(alert, settings);
        try
        {
            using var client = clients.CreateClient(ClientName);
            using var answer = await client.PostAsJsonAsync(to, body, ct);
            if (answer.IsSuccessStatusCode)
                return Delivery.Sent;
            LogRefused(alert.Kind, (int)answer.StatusCode);
            return (int)answer.StatusCode is 429 or >= 500 ? Delivery.Later : Delivery.Ended;
        }
        catch (HttpRequestException e)
        {
            LogUnreachable(alert.Kind, e.HttpRequestError);
            return e.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
                ? Delivery.Later
                : Delivery.Ended;
        }
        catch (OperationCanceledException)
        {
            LogTimedOut(alert.Kind);
            return Delivery.Ended;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The alert {Kind} was refused by the webhook: status {Status}")]
    private partial void LogRefused(AlertKind kind, int status);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The alert {Kind} did not reach the webhook: {Reason}")]
    private partial void LogUnreachable(AlertKind kind, HttpRequestError reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The webhook did not answer the alert {Kind} in time")]
    private partial void LogTimedOut(AlertKind kind);
}
