using System.Globalization;
using MonPs.Core.Fair;

namespace MonPs.Core.Settings;

/// <summary>Everything a user can configure, already read, trimmed and checked. See docs: README, "Configuration".</summary>
public sealed record MonPsSettings
{
    /// <summary>Empty means demonstration mode: a simulated market instead of The Odds API.</summary>
    public string OddsApiKey { get; init; } = "";
    public Uri OddsApiBaseUrl { get; init; } = new("https://api.the-odds-api.com/v4");

    /// <summary>Empty means the embedded PostgreSQL in <see cref="DataFolder"/>.</summary>
    public string DbHost { get; init; } = "";
    public int DbPort { get; init; } = 5432;
    public string DbName { get; init; } = "monps";
    public string DbUser { get; init; } = "monps";
    public string DbPassword { get; init; } = "";

    public IReadOnlyList<string> Markets { get; init; } = ["h2h", "totals"];

    /// <summary>As the user wrote it; <c>BookmakerKeys</c> maps it to the keys The Odds API knows.</summary>
    public string Bookmakers { get; init; } = "";
    public IReadOnlyList<string> Sports { get; init; } =
    ["soccer_epl", "soccer_spain_la_liga", "soccer_france_ligue_one"];

    /// <summary>How many of <see cref="Sports"/>, from the first on, are collected.</summary>
    public int SportsLimit { get; init; } = 3;
    public string ReferenceBookmaker { get; init; } = "pinnacle";
    public MarginMethod MarginMethod { get; init; } = MarginMethod.Power;

    public IReadOnlyList<TimeOnly> CollectTimes { get; init; } = [new(10, 0), new(14, 0), new(18, 0)];
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
    public string Currency { get; init; } = "EUR";

    /// <summary>What the user bets from, in the currency; null when he did not say. ROC and Kelly stakes need it.</summary>
    public decimal? Bankroll { get; init; }

    /// <summary>The cautious part of the Kelly stake, 0 to 1.</summary>
    public decimal KellyFraction { get; init; } = 0.25m;

    /// <summary>The edge from which a price counts as an opportunity, in percent.</summary>
    public decimal ValueThreshold { get; init; } = 2m;

    /// <summary>Ask for final scores and settle bets with them. Off: no such call is ever made.</summary>
    public bool AutoSettle { get; init; } = true;

    /// <summary>The OTLP collector that metrics and traces go to, without the path; null = nowhere.</summary>
    public Uri? TelemetryEndpoint { get; init; }

    /// <summary>Sent to the collector, <c>name=value,name=value</c>. A secret: a token is usually among them.</summary>
    public string TelemetryHeaders { get; init; } = "";

    /// <summary>Where alerts are sent; null = nowhere. A secret: whoever knows it can read or write there.</summary>
    public Uri? AlertWebhook { get; init; }

    /// <summary>Null: by the webhook's host.</summary>
    public AlertFormat? AlertFormat { get; init; }

    /// <summary>Telegram's chat to write to.</summary>
    public string AlertChatId { get; init; } = "";

    /// <summary>The language of the alerts: nobody is there to choose one.</summary>
    public CultureInfo AlertLanguage { get; init; } = CultureInfo.GetCultureInfo("fr");

    public string DataFolder { get; init; } = "";

    /// <summary>How many daily backups are kept; 0 makes none.</summary>
    public int BackupKeep { get; init; } = 7;

    /// <summary>Quotes of matches older than this are thinned where nobody bet; 0 keeps every quote.</summary>
    public int OddsRetentionMonths { get; init; }

    /// <summary>When the daily backup is made, in <see cref="TimeZone"/>.</summary>
    public TimeOnly BackupTime { get; init; } = new(3, 30);

    /// <summary>Null without a webhook.</summary>
    public AlertFormat? AlertFormatToSend =>
        AlertWebhook is not { Host: var host } ? null
        : AlertFormat is { } told ? told
        : host.Equals("api.telegram.org", StringComparison.OrdinalIgnoreCase) ? Settings.AlertFormat.Telegram
        : host.StartsWith("ntfy", StringComparison.OrdinalIgnoreCase) ? Settings.AlertFormat.Ntfy
        : Settings.AlertFormat.Json;
    public AccessSettings Access { get; init; } = new();

    public bool IsDemo => OddsApiKey.Length == 0;

    /// <summary>The simulated market wants a key too, but any will do.</summary>
    public string OddsApiKeyToSend => IsDemo ? "demo" : OddsApiKey;
    public bool UsesEmbeddedDatabase => DbHost.Length == 0;

    /// <summary>The demonstration keeps its figures apart from the real ones.</summary>
    public string DatabaseName => IsDemo ? "monps_demo" : DbName;
    public IEnumerable<string> CollectedSports => Sports.Take(SportsLimit);
    public string LogFolder => Path.Combine(DataFolder, "logs");
    public string BackupFolder => Path.Combine(DataFolder, "backups");
    public string RawAnswerFolder => Path.Combine(DataFolder, "raw-answers", DatabaseName);

    /// <summary>Never the key or the password, so that a stray log line cannot leak them.</summary>
    public override string ToString() => $"MonPs {(IsDemo ? "demo" : "live")}, database {DatabaseName}";
}
