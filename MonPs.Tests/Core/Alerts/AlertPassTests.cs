using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MonPs.Core.Alerts;
using MonPs.Core.Settings;
using MonPs.Tests.Support;
using static MonPs.Tests.Support.CoreSteps;

namespace MonPs.Tests.Core.Alerts;

/// <summary>What is worth an alert, that it is sent once, and that nothing suffers when it cannot be.</summary>
public sealed class AlertPassTests(PostgresFixture postgres) : CoreTestBase(postgres)
{
    private readonly LogLines log = new();
    private FakeWebhook hook = null!;

    public override async ValueTask InitializeAsync()
    {
        hook = await FakeWebhook.Start();
        await base.InitializeAsync();
    }

    [Fact]
    public async Task A_job_that_failed_twice_in_a_row_is_told_once()
    {
        await Ran("collect_odds", "failed");
        Assert.Equal(0, await Send());
        await Ran("collect_odds", "failed");
        await Ran("compute_clv", "succeeded");
        Assert.Equal(1, await Send());
        await Ran("collect_odds", "failed");
        Assert.Equal(0, await Send());

        Assert.Equal("La tâche collect_odds a échoué 2 fois de suite.", Message(0));
        await Ran("collect_odds", "partial");
        await Ran("collect_odds", "failed");
        await Ran("collect_odds", "failed");
        Assert.Equal(1, await Send());
    }

    [Fact]
    public async Task A_failed_capture_is_told_with_its_leagues()
    {
        await Ran("capture_closing", "partial");
        await Core.Sql(
            "INSERT INTO collector_run_logs (run_id, at, level, event, league) SELECT max(id), now(), 'error', 'LeagueFailed', 'soccer_epl' FROM collector_runs"
        );
        Assert.Equal(1, await Send());
        Assert.Contains("soccer_epl", Message(0), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Low_credits_are_told_once_for_each_threshold_of_a_month()
    {
        foreach (var left in new[] { 300, 100, 99, 60, 50, 40, 5, 0 })
        {
            await Credits(left);
            await Send();
        }
        Core.Clock.Now = new(2026, 9, 2, 0, 0, 0, TimeSpan.Zero);
        Assert.Equal(0, await Send());
        await Credits(90);
        await Send();

        Assert.Equal(
            ["100 20", "50 10", "5 5", "0 0", "90 20"],
            await Core.Rows("SELECT args[1], args[2] FROM alerts ORDER BY raised_at, key")
        );
    }

    [Fact]
    public async Task A_moved_match_with_an_open_bet_is_told_in_the_users_time_and_without_one_it_is_not()
    {
        await Core.Receive(
            Before(600),
            new WireMatch(MatchId, Kickoff),
            new WireMatch("x", Kickoff, home: "A", away: "B")
        );
        await Core.Place(Form());
        await Core.Change(await Core.Place(Form() with { MatchId = "x" }), "result", "win");
        var later = Kickoff.AddHours(23);
        await Core.Receive(Before(120), new WireMatch("m2", later), new WireMatch("x", later, home: "A", away: "B"));

        Assert.Equal(1, await Send());
        Assert.Contains("de ven. 21 août, 14:00 à sam. 22 août, 13:00", Message(0), StringComparison.Ordinal);
        Assert.Equal("match_moved", hook.Received[0].Body.GetProperty("kind").GetString());
        Assert.Equal(0, await Send());
    }

    [Fact]
    public async Task A_kick_off_late_by_minutes_is_no_news()
    {
        await Core.Receive(Before(600), new WireMatch(MatchId, Kickoff));
        await Core.Place(Form());
        await Core.Receive(Before(120), new WireMatch(MatchId, Kickoff.AddMinutes(10)));
        Assert.Equal(0, await Send());
    }

    [Fact]
    public async Task Of_many_who_look_at_once_one_sends_each_alert()
    {
        foreach (var job in new[] { "a", "b", "c" })
        {
            await Ran(job, "failed");
            await Ran(job, "failed");
        }
        var sent = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(Send)));

        Assert.Equal(3, sent.Sum());
        Assert.Equal(3, hook.Received.Select(r => r.Body.GetProperty("key").GetString()).Distinct().Count());
        Assert.Equal(3, hook.Received.Count);
    }

    [Fact]
    public async Task A_failing_webhook_is_tried_three_times_minutes_apart_and_never_named_in_a_log()
    {
        hook.Status = 503;
        await Ran("a", "failed");
        await Ran("a", "failed");
        for (var minute = 0; minute < 30; minute++)
        {
            Assert.Equal(0, await Send());
            Core.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(3, hook.Received.Count);
        Assert.Equal(3, log.Lines.Count(line => line.Contains("status 503", StringComparison.Ordinal)));
        Assert.DoesNotContain(log.Lines, line => line.Contains(FakeWebhook.Token, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_webhook_refuses_is_not_sent_again()
    {
        hook.Status = 404;
        await Ran("a", "failed");
        await Ran("a", "failed");
        await Send();
        Core.Clock.Advance(TimeSpan.FromMinutes(10));
        await Send();
        Assert.Single(hook.Received);
    }

    [Fact]
    public async Task A_webhook_that_is_away_hurts_nobody_and_gets_its_alert_when_it_is_back()
    {
        await Ran("a", "failed");
        await Ran("a", "failed");
        var address = hook.Address;
        await hook.DisposeAsync();
        Assert.Equal(0, await Send());

        Assert.Contains(log.Lines, line => line.Contains("ConnectionError", StringComparison.Ordinal));
        Assert.DoesNotContain(
            log.Lines,
            line => line.Contains(address.Port.ToString(null as IFormatProvider), StringComparison.Ordinal)
        );
        Assert.Equal(["1 false"], await Core.Rows("SELECT attempts, given_up::text FROM alerts"));
    }

    [Fact]
    public void Each_receiver_reads_its_own_shape()
    {
        var alert = new Alert("k", AlertKind.RunFailedTwice, ["collect_odds", "2"], Kickoff, 1);
        var ntfy = AlertText.Message(alert, new() { AlertWebhook = new("https://ntfy.sh/topic") });
        var telegram = AlertText.Message(
            alert,
            new()
            {
                AlertWebhook = new("https://api.telegram.org/bot1:x/sendMessage"),
                AlertChatId = "7",
                AlertLanguage = new("en"),
            }
        );

        Assert.Equal(new Uri("https://ntfy.sh/"), ntfy.To);
        Assert.Equal(
            "{ topic = topic, title = MonPs, message = La tâche collect_odds a échoué 2 fois de suite. }",
            $"{ntfy.Body}"
        );
        Assert.Equal(
            "{ chat_id = 7, text = MonPs: The job collect_odds failed 2 times in a row. }",
            $"{telegram.Body}"
        );
    }

    protected override MonPsSettings Adjust(MonPsSettings settings) => settings with { AlertWebhook = hook.Address };

    protected override void Replace(IServiceCollection services) =>
        services.AddLogging(logging => logging.AddProvider(log));

    private Task<int> Send() => Core.Get<AlertPass>().Run(Ct);

    private string? Message(int index) => hook.Received[index].Body.GetProperty("message").GetString();

    private Task Ran(string job, string outcome) =>
        Core.Sql(
            $"INSERT INTO collector_runs (job, started_by, started_at, outcome, heartbeat_at) VALUES ('{job}', 'schedule', '{Core.Clock.Now:O}', '{outcome}', '{Core.Clock.Now:O}')"
        );

    private async Task Credits(int left)
    {
        Core.Clock.Advance(TimeSpan.FromMinutes(1));
        await Core.Sql(
            $"INSERT INTO api_credits (at, remaining, used, last, call) VALUES ('{Core.Clock.Now:O}', {left}, {500 - left}, 2, 'odds')"
        );
    }

    /// <summary>Everything that is logged, whatever its level.</summary>
    private sealed class LogLines : ILoggerProvider, ILogger
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<string> lines = new();

        public IReadOnlyList<string> Lines => [.. lines];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose() { }
    }
}
