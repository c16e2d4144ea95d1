using Microsoft.Extensions.Configuration;
using MonPs.Core.Fair;
using MonPs.Core.Settings;

namespace MonPs.Tests.Core.Settings;

public sealed class SettingsReaderTests
{
    [Fact]
    public void Nothing_configured_is_a_demonstration_on_the_embedded_database()
    {
        var settings = Read();
        Assert.True(settings.IsDemo && settings.UsesEmbeddedDatabase);
        Assert.Equal(("monps_demo", 3), (settings.DatabaseName, settings.CollectedSports.Count()));
    }

    [Fact]
    public void Old_quotes_stay_unless_a_number_of_months_is_given()
    {
        Assert.Equal(0, Read().OddsRetentionMonths);
        Assert.Equal(24, Read(("ODDS_RETENTION_MONTHS", "24")).OddsRetentionMonths);
    }

    [Fact]
    public void Every_fault_is_told_at_once_and_names_its_key_and_value()
    {
        (string, string)[] wrong =
        [
            ("ODDS_API_BASE_URL", "ftp://x"),
            ("DB_PORT", "99999"),
            ("MARKETS", "btts"),
            ("SPORTS_LIMIT", "0"),
            ("MARGIN_METHOD", "odds_x"),
            ("COLLECT_TIMES", "25:00"),
            ("TIME_ZONE", "Mars/Olympus"),
            ("CURRENCY", "euro"),
            ("ODDS_RETENTION_MONTHS", "-1"),
        ];
        var e = Assert.Throws<SettingsException>(() => Read(wrong));

        Assert.Equal(wrong.Order(), e.Faults.Select(fault => (fault.Key, fault.Value)).Order());
        Assert.All(wrong, fault => Assert.Contains(fault.Item1, e.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("odds_ratio", MarginMethod.OddsRatio)]
    [InlineData("OddsRatio", MarginMethod.OddsRatio)]
    [InlineData("shin", MarginMethod.Shin)]
    public void A_margin_method_is_read_by_its_name(string typed, MarginMethod method) =>
        Assert.Equal(method, Read(("MARGIN_METHOD", typed)).MarginMethod);

    [Theory]
    [InlineData("2")]
    [InlineData("power,shin")]
    public void A_margin_method_is_not_read_from_numbers_or_lists(string typed) =>
        Assert.Throws<SettingsException>(() => Read(("MARGIN_METHOD", typed)));

    [Fact]
    public void The_reference_is_a_key_however_it_is_written() =>
        Assert.Equal("pinnacle", Read(("REFERENCE_BOOKMAKER", " Pinnacle ")).ReferenceBookmaker);

    [Fact]
    public void What_users_have_written_is_accepted_as_it_is() =>
        Assert.Equal(
            "pinnacle,bet365,unibet,winamax,betclic",
            Read(("BOOKMAKERS", "pinnacle,bet365,unibet,winamax,betclic")).Bookmakers
        );

    [Theory]
    [InlineData("", true)]
    [InlineData("false", false)]
    [InlineData("NON", false)]
    [InlineData("yes", true)]
    public void Automatic_results_are_on_unless_switched_off(string typed, bool on) =>
        Assert.Equal(on, Read(("AUTO_SETTLE", typed)).AutoSettle);

    [Theory]
    [InlineData("https://ntfy.sh/topic", "", AlertFormat.Ntfy)]
    [InlineData("https://ntfy.example.org/topic", "json", AlertFormat.Json)]
    [InlineData("https://hooks.example.org/x", "", AlertFormat.Json)]
    [InlineData("https://api.telegram.org/bot1:x/sendMessage", "", AlertFormat.Telegram)]
    public void The_format_of_alerts_is_that_of_the_webhooks_host_unless_told(
        string hook,
        string format,
        AlertFormat sent
    ) =>
        Assert.Equal(
            sent,
            Read(("ALERT_WEBHOOK", hook), ("ALERT_FORMAT", format), ("ALERT_CHAT_ID", "7")).AlertFormatToSend
        );

    [Fact]
    public void Wrong_alert_settings_are_told_without_repeating_the_secret_address()
    {
        var e = Assert.Throws<SettingsException>(() =>
            Read(
                ("ALERT_WEBHOOK", "hunter2://x"),
                ("ALERT_FORMAT", "fax"),
                ("AUTO_SETTLE", "maybe"),
                ("ALERT_LANGUAGE", "de")
            )
        );
        Assert.Equal(
            ["ALERT_FORMAT", "ALERT_LANGUAGE", "ALERT_WEBHOOK", "AUTO_SETTLE"],
            e.Faults.Select(fault => fault.Key).Order()
        );
        Assert.DoesNotContain("hunter2", e.Message, StringComparison.Ordinal);
        var chat = Assert.Throws<SettingsException>(() =>
            Read(("ALERT_WEBHOOK", "https://api.telegram.org/bot1:x/sendMessage"))
        );
        Assert.Equal("ALERT_CHAT_ID", Assert.Single(chat.Faults).Key);
    }

    [Fact]
    public void Printed_settings_hold_no_secret()
    {
        var printed = $"{Read(("ODDS_API_KEY", "topsecretkey"), ("DB_PASSWORD", "hunter2"))}";
        Assert.DoesNotContain("topsecretkey", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", printed, StringComparison.Ordinal);
    }

    private static MonPsSettings Read(params (string Key, string Value)[] pairs) =>
        SettingsReader.Read(
            new ConfigurationBuilder()
                .AddInMemoryCollection(pairs.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)))
                .Build()
        );
}
