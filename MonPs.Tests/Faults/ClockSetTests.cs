using System.Globalization;
using System.Text.Json;
using MonPs.Tests.Support;
using Npgsql;

namespace MonPs.Tests.Faults;

/// <summary>
/// The clock is set under a running server: days ahead and back, by an hour, over the night when summer time begins. Bets go on,
/// and every job keeps its time by the clock as it is then.
/// </summary>
public sealed class ClockSetTests(FaultCount count, PostgresFixture postgres) : FaultTest(count)
{
    private const int Writers = 2;
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
    private NpgsqlConnectionStringBuilder database = null!;
    private SetClock clock = null!;

    public override async ValueTask InitializeAsync()
    {
        SetClock.SkipWithout();
        await base.InitializeAsync();
        database = new(await postgres.NewDatabaseConnection());
        clock = new(Folder);
    }

    [Fact]
    public async Task A_clock_put_right_by_days_leaves_every_job_at_its_time()
    {
        var due = Minute(clock.Now.AddHours(3));
        clock.Set(TimeSpan.FromDays(2));
        await using var server = await Serve(due);
        await WhileBetsComeIn(
            server,
            async () =>
            {
                Assert.Equal(due.AddDays(2), await Next(server));
                Jump(TimeSpan.Zero);
                await Until("the next time put right", async () => await Next(server) == due);
                Jump(due.AddSeconds(-6));
                await Until("the job at its time", async () => await Started(1));
            }
        );
        Assert.Equal([$"{due:yyyy-MM-dd HH:mm}"], await Sweeps());
    }

    [Fact]
    [Trait("Long", "yes")]
    public async Task A_clock_that_jumps_both_ways_loses_no_bet_no_capture_and_no_job()
    {
        var (start, kickoff) = (clock.Now, Minute(clock.Now.AddHours(2)));
        var due = Minute(start.AddHours(5));
        Provider.SetOdds(OddsWire.Sport, OddsWire.Answer(kickoff, start.AddSeconds(-60), 1.94m));
        await using var server = await Serve(due);
        await Collect(server);
        await WhileBetsComeIn(
            server,
            async () =>
            {
                await Until("the capture planned", async () => await Captures("planned") == 1);
                Jump(TimeSpan.FromDays(2));
                await Until("the job made up for", async () => await Started(1));
                await Until("the capture given up", async () => await Captures("missed") == 1);

                Jump(TimeSpan.Zero);
                await Until("the next time put right", async () => await Next(server) == due);
                await Until("the capture planned again", async () => await Captures("planned") == 1);
                Jump(kickoff.AddMinutes(-2).AddSeconds(-6));
                await Until("the capture made", async () => await Captures("captured") == 1);

                Jump(due.AddSeconds(-6));
                await Until("the job at its time", async () => await Started(2));
                // An hour back, as a clock that was set to summer time by mistake: the same time of day comes again.
                Jump(due.AddMinutes(-57));
                await Until("the same time before it again", async () => await Next(server) == due);
            },
            OddsWire.MatchId
        );
        Assert.Equal(["A"], await Rows("SELECT DISTINCT closing_grade FROM manual_bets"));
    }

    [Fact]
    [Trait("Long", "yes")]
    public async Task The_nights_when_the_clocks_change_pass_under_a_running_server()
    {
        var (spring, autumn) = Changes(clock.Now.Year + 1);
        // The first minute after an hour that is none.
        await OneSweep(spring, [spring.AddSeconds(-20)]);
        // A time that comes twice.
        await OneSweep(
            autumn.AddMinutes(-30),
            [autumn.AddMinutes(-30).AddSeconds(-8), autumn.AddMinutes(30).AddSeconds(-8)]
        );
    }

    private async Task OneSweep(DateTimeOffset time, IReadOnlyList<DateTimeOffset> moments)
    {
        database = new(await postgres.NewDatabaseConnection());
        clock.Set(moments[0].AddMinutes(-5));
        await using var server = await Serve(time);
        await WhileBetsComeIn(
            server,
            async () =>
            {
                foreach (var moment in moments)
                {
                    Jump(moment);
                    await Task.Delay(TimeSpan.FromSeconds(30), Ct);
                }
            }
        );
        Assert.Single(await Sweeps());
    }

    private Task<FaultyServer> Serve(DateTimeOffset due) =>
        FaultyServer.Start(
            Path.Combine(Folder, $"data-{database.Database}"),
            Provider,
            database,
            [
                .. clock.Settings,
                ("TIME_ZONE", Paris.Id),
                ("COLLECT_TIMES", $"{TimeZoneInfo.ConvertTime(due, Paris):HH:mm}"),
            ]
        );

    // Not one of them is refused or left without an answer.
    private async Task WhileBetsComeIn(FaultyServer server, Func<Task> act, string? matchId = null)
    {
        using var client = new CarefulClient(server.Address);
        using var over = new CancellationTokenSource();
        var writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(n => Write(client, n, matchId, over.Token)));
        await act();
        await over.CancelAsync();
        await writing;
        Assert.Equal(client.Sent, client.Acknowledged.Count);
        await Judge("Clock set", server, client, database, new FakeClock(clock.Now));
    }

    private static async Task Write(CarefulClient client, int writer, string? matchId, CancellationToken over)
    {
        for (var n = writer; !over.IsCancellationRequested; n += Writers)
        {
            await client.Write($"bet {n}", matchId);
            await Task.Delay(100, Ct);
        }
    }

    private void Jump(DateTimeOffset now) => Jump(now - TimeProvider.System.GetUtcNow());

    private void Jump(TimeSpan ahead)
    {
        clock.Set(ahead);
        Count.Injected();
    }

    private async Task Collect(FaultyServer server)
    {
        using var http = new HttpClient { BaseAddress = server.Address };
        using var run = await http.PostAsync(new Uri("/api/collector/runs", UriKind.Relative), null, Ct);
        run.EnsureSuccessStatusCode();
        await Until("the match known", async () => await Number("SELECT count(*) FROM matches") == 1);
    }

    private async Task<DateTimeOffset> Next(FaultyServer server) =>
        JsonElement
            .Parse((await Ask(server.Address, "/api/jobs")).Text)
            .EnumerateArray()
            .Single(job => job.GetProperty("name").GetString() == "collect_odds")
            .GetProperty("next")
            .GetDateTimeOffset();

    private async Task<bool> Started(int sweeps) => (await Sweeps()).Count == sweeps;

    private Task<long> Captures(string state) =>
        Number($"SELECT count(*) FROM planned_captures WHERE reason <> 'sweep' AND state = '{state}'");

    private Task<List<string>> Sweeps() =>
        Rows(
            "SELECT to_char(started_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI') FROM collector_runs WHERE job = 'collect_odds' AND started_by = 'schedule' ORDER BY id"
        );

    private async Task<long> Number(string sql) =>
        long.Parse(Assert.Single(await Rows($"SELECT ({sql})::text")), CultureInfo.InvariantCulture);

    private async Task<List<string>> Rows(string sql)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync(Ct);
        var rows = new List<string>();
        while (await reader.ReadAsync(Ct))
            rows.Add(reader.GetString(0));
        return rows;
    }

    // The last Sundays of March and October, 01:00 UTC.
    private static (DateTimeOffset Spring, DateTimeOffset Autumn) Changes(int year) =>
        (LastSunday(year, 3), LastSunday(year, 10));

    private static DateTimeOffset LastSunday(int year, int month)
    {
        var last = new DateTimeOffset(year, month, 31, 1, 0, 0, TimeSpan.Zero);
        return last.AddDays(-(int)last.DayOfWeek);
    }

    private static DateTimeOffset Minute(DateTimeOffset time) => time.AddTicks(-(time.Ticks % TimeSpan.TicksPerMinute));
}
