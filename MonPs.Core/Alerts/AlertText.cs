using System.Globalization;
using MonPs.Core.Data;
using MonPs.Core.Language;
using MonPs.Core.Settings;

namespace MonPs.Core.Alerts;

/// <summary>An alert in words, and in the shape its receiver reads. Pure.</summary>
internal static class AlertText
{
    private const string Title = "MonPs";

    public static string Sentence(Alert alert, MonPsSettings settings) =>
        CoreText.Get(
            $"Alert_{alert.Kind}",
            settings.AlertLanguage,
            [.. alert.Args.Select(arg => Readable(arg, settings))]
        );

    /// <summary>Where to post, and what.</summary>
    public static (Uri To, object Body) Message(Alert alert, MonPsSettings settings)
    {
        var (hook, text) = (settings.AlertWebhook!, Sentence(alert, settings));
        return settings.AlertFormatToSend switch
        {
            AlertFormat.Ntfy => (
                new Uri(hook, "./"),
                new
                {
                    topic = hook.Segments[^1].Trim('/'),
                    title = Title,
                    message = text,
                }
            ),
            AlertFormat.Telegram => (hook, new { chat_id = settings.AlertChatId, text = $"{Title}: {text}" }),
            _ => (
                hook,
                new
                {
                    title = Title,
                    message = text,
                    kind = SnakeCase.Of(alert.Kind),
                    key = alert.Key,
                    at = alert.RaisedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                }
            ),
        };
    }

    // Instants are written in the user's zone, as on the pages.
    private static string Readable(string arg, MonPsSettings settings) =>
        DateTimeOffset.TryParseExact(
            arg,
            "yyyy-MM-dd'T'HH:mm:ss'Z'",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var instant
        )
            ? TimeZoneInfo.ConvertTime(instant, settings.TimeZone).ToString("ddd d MMM, HH:mm", settings.AlertLanguage)
            : arg;
}
