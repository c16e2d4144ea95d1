using Microsoft.Extensions.Logging;
using MonPs.Core.Settings;
using Npgsql;

namespace MonPs.Core.Alerts;

/// <summary>
/// Looks at what the runs left behind and sends what is worth an alert, each once, by however many instances it is asked.
/// It knows the runs only by their records, and no run knows of it.
/// </summary>
public sealed partial class AlertPass
{
    // More than this at once is one fault telling itself many times.
    private const int MostAtOnce = 20;
    private readonly AlertStore store;
    private readonly AlertSender sender;
    private readonly bool isOn;
    private readonly ILogger<AlertPass> logger;

    internal AlertPass(AlertStore store, AlertSender sender, MonPsSettings settings, ILogger<AlertPass> logger) =>
        (this.store, this.sender, isOn, this.logger) = (store, sender, settings.AlertWebhook is not null, logger);

    /// <summary>Never fails: an alert that cannot be sent is logged. Without a webhook it does nothing.</summary>
    /// <returns>How many alerts were sent.</returns>
    public async Task<int> Run(CancellationToken ct)
    {
        if (!isOn)
            return 0;
        try
        {
            await store.Raise(ct);
            return await SendAll(ct);
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException or OperationCanceledException)
        {
            LogAway(e.GetType().Name);
            return 0;
        }
    }

    private async Task<int> SendAll(CancellationToken ct)
    {
        var sent = 0;
        for (var i = 0; i < MostAtOnce && await store.Claim(ct) is { } alert; i++)
        {
            var delivery = await sender.Send(alert, ct);
            await store.Note(alert, delivery);
            sent += delivery == Delivery.Sent ? 1 : 0;
        }
        return sent;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Alerts wait: {Reason}")]
    private partial void LogAway(string reason);
}
