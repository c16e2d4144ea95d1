using System.Globalization;
using Microsoft.Extensions.Configuration;
using MonPs.Core.Data;
using MonPs.Core.Fair;
using MonPs.Core.Language;

namespace MonPs.Core.Settings;

/// <summary>Reads <see cref="MonPsSettings"/> from configuration and reports every fault at once, each naming its key.</summary>
public static class SettingsReader
{
    /// <summary>Names the folder of the installation, when the current folder is another one.</summary>
    public const string HomeKey = "MONPS_HOME";

    /// <exception cref="SettingsException">When any value is wrong; lists all of them.</exception>
    public static MonPsSettings Read(IConfiguration configuration)
    {
        var read = new Reader(configuration);
        var defaults = new MonPsSettings();
        var settings = new MonPsSettings
        {
            OddsApiKey = read.Text("ODDS_API_KEY", ""),
            OddsApiBaseUrl = read.Url("ODDS_API_BASE_URL", defaults.OddsApiBaseUrl),
            DbHost = read.Text("DB_HOST", ""),
            DbPort = read.Whole("DB_PORT", defaults.DbPort, 1, 65535),
            DbName = read.Text("DB_NAME", defaults.DbName),
            DbUser = read.Text("DB_USER", defaults.DbUser),
            DbPassword = read.Text("DB_PASSWORD", ""),
            Markets = read.OneOrMoreOf("MARKETS", defaults.Markets, ["h2h", "totals"]),
            Bookmakers = read.Text("BOOKMAKERS", ""),
            Sports = read.List("SPORTS", defaults.Sports),
            SportsLimit = read.Whole("SPORTS_LIMIT", defaults.SportsLimit, 1, 50),
            ReferenceBookmaker = read.Text("REFERENCE_BOOKMAKER", defaults.ReferenceBookmaker).ToLowerInvariant(),
            MarginMethod = read.Method("MARGIN_METHOD", defaults.MarginMethod),
            CollectTimes = read.Times("COLLECT_TIMES", defaults.CollectTimes),
            TimeZone = read.Zone("TIME_ZONE", defaults.TimeZone),
            Currency = read.Currency("CURRENCY", defaults.Currency),
            Bankroll = read.Amount("BANKROLL", 0.01m, 1_000_000_000m),
            KellyFraction = read.Amount("KELLY_FRACTION", 0.01m, 1m) ?? defaults.KellyFraction,
            ValueThreshold = read.Amount("VALUE_THRESHOLD", 0m, 100m) ?? defaults.ValueThreshold,
            AutoSettle = read.YesOrNo("AUTO_SETTLE", defaults.AutoSettle),
            AlertWebhook = read.SecretUrl("ALERT_WEBHOOK"),
            AlertFormat = read.Format("ALERT_FORMAT"),
            AlertChatId = read.Text("ALERT_CHAT_ID", ""),
            AlertLanguage = read.Language("ALERT_LANGUAGE", defaults.AlertLanguage),
            TelemetryEndpoint = read.SecretUrl("OTEL_EXPORTER_OTLP_ENDPOINT"),
            TelemetryHeaders = read.SecretPairs("OTEL_EXPORTER_OTLP_HEADERS"),
            BackupKeep = read.Whole("BACKUP_KEEP", defaults.BackupKeep, 0, 3650),
            OddsRetentionMonths = read.Whole("ODDS_RETENTION_MONTHS", 0, 0, 1200),
            BackupTime = read.Times("BACKUP_TIME", [defaults.BackupTime])[0],
            DataFolder = DataFolderChoice.Choose(read.Text("MONPS_DATA_DIR", ""), read.Text(HomeKey, ".")),
            Access = AccessSettingsReader.Read(configuration, read.Faults),
        };
        if (settings.AlertFormatToSend == AlertFormat.Telegram && settings.AlertChatId.Length == 0)
            read.Missing("ALERT_CHAT_ID");
        return read.Faults.Count == 0 ? settings : throw new SettingsException(read.Faults);
    }

    private sealed class Reader(IConfiguration configuration)
    {
        public List<SettingsFault> Faults { get; } = [];

        public string Text(string key, string fallback) =>
            configuration[key] is { } value && value.Trim() is { Length: > 0 } text ? text : fallback;

        public IReadOnlyList<string> List(string key, IReadOnlyList<string> fallback)
        {
            var parts = Text(key, "")
                .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            return parts.Length == 0 ? fallback : parts;
        }

        public IReadOnlyList<string> OneOrMoreOf(string key, IReadOnlyList<string> fallback, string[] allowed)
        {
            var list = List(key, fallback);
            foreach (var stranger in list.Except(allowed, StringComparer.Ordinal))
                Fault(key, stranger, Wanted("Several", string.Join(", ", allowed)));
            return list;
        }

        public int Whole(string key, int fallback, int least, int most)
        {
            var text = Text(key, "");
            if (text.Length == 0)
                return fallback;
            if (int.TryParse(text, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
                return number;
            return Fault(key, text, Wanted("Whole", $"{least}", $"{most}"), fallback);
        }

        public decimal? Amount(string key, decimal least, decimal most)
        {
            var text = Text(key, "");
            if (text.Length == 0)
                return null;
            if (TypedNumber.TryRead(text, out var number) && number >= least && number <= most)
                return number;
            return Fault<decimal?>(key, text, Wanted("Amount", $"{least}", $"{most}"), null);
        }

        public Uri Url(string key, Uri fallback)
        {
            var text = Text(key, "");
            if (text.Length == 0)
                return fallback;
            return Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
                ? url
                : Fault(key, text, Wanted("Url", "https://api.the-odds-api.com/v4"), fallback);
        }

        // The address may hold a token: a fault never repeats it.
        public Uri? SecretUrl(string key)
        {
            var text = Text(key, "");
            if (text.Length == 0)
                return null;
            return Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
                ? url
                : Fault<Uri?>(key, "***", Wanted("Url", "https://ntfy.sh/my-topic"), null);
        }

        // The values are secrets: a fault never repeats them.
        public string SecretPairs(string key)
        {
            var text = Text(key, "");
            return
                text.Length == 0
                || Array.TrueForAll(text.Split(','), pair => pair.IndexOf('=', StringComparison.Ordinal) > 0)
                ? text
                : Fault(key, "***", Wanted("Pairs"), "");
        }

        public bool YesOrNo(string key, bool fallback) =>
            Text(key, "").ToLowerInvariant() switch
            {
                "" => fallback,
                "true" or "yes" or "on" or "1" or "oui" => true,
                "false" or "no" or "off" or "0" or "non" => false,
                var text => Fault(key, text, Wanted("OneOf", "true, false"), fallback),
            };

        public AlertFormat? Format(string key)
        {
            var text = Text(key, "");
            if (text.Length == 0)
                return null;
            return SnakeCase.TryParse<AlertFormat>(text, out var format)
                ? format
                : Fault<AlertFormat?>(key, text, Wanted("OneOf", "json, ntfy, telegram"), null);
        }

        public CultureInfo Language(string key, CultureInfo fallback) =>
            Text(key, "").ToLowerInvariant() switch
            {
                "" => fallback,
                "fr" => CultureInfo.GetCultureInfo("fr"),
                "en" => CultureInfo.GetCultureInfo("en"),
                var text => Fault(key, text, Wanted("OneOf", "fr, en"), fallback),
            };

        public void Missing(string key) => Fault(key, "", Wanted("Chat"));

        public IReadOnlyList<TimeOnly> Times(string key, IReadOnlyList<TimeOnly> fallback)
        {
            var texts = List(key, []);
            var times = new List<TimeOnly>();
            foreach (var text in texts)
                if (
                    TimeOnly.TryParseExact(
                        text,
                        "H:mm",
                        CultureInfo.InvariantCulture,
                        DateTimeStyles.None,
                        out var time
                    )
                )
                    times.Add(time);
                else
                    Fault(key, text, Wanted("Times", "10:00,14:00,18:00"));
            return times.Count == 0 ? fallback : times;
        }

        public TimeZoneInfo Zone(string key, TimeZoneInfo fallback)
        {
            var text = Text(key, "");
            if (text.Length == 0)
                return fallback;
            return TimeZoneInfo.TryFindSystemTimeZoneById(text, out var zone)
                ? zone
                : Fault(key, text, Wanted("Zone", "Europe/Paris"), fallback);
        }

        public string Currency(string key, string fallback)
        {
            var text = Text(key, fallback);
            return text.Length == 3 && text.All(char.IsAsciiLetterUpper)
                ? text
                : Fault(key, text, Wanted("Currency", "EUR"), fallback);
        }

        public MarginMethod Method(string key, MarginMethod fallback)
        {
            var text = Text(key, "");
            if (text.Length == 0)
                return fallback;
            var plain = text.Replace("_", "", StringComparison.Ordinal);
            // Not Enum.TryParse: it takes numbers and lists for names.
            var named = Enum.GetValues<MarginMethod>()
                .Where(m => plain.Equals(m.ToString(), StringComparison.OrdinalIgnoreCase));
            return named.Any()
                ? named.First()
                : Fault(key, text, Wanted("OneOf", "multiplicative, additive, power, odds_ratio, shin"), fallback);
        }

        private static string Wanted(string what, params IReadOnlyList<string> args) =>
            CoreText.Get($"Wanted_{what}", args);

        private T Fault<T>(string key, string value, string wanted, T fallback)
        {
            Fault(key, value, wanted);
            return fallback;
        }

        private void Fault(string key, string value, string wanted) => Faults.Add(new(key, value, wanted));
    }
}
