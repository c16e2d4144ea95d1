using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MonPs.Core.Collecting;
using MonPs.Core.OddsApi;
using MonPs.Tests.Support;
using Npgsql;

namespace MonPs.Tests.Core.Collecting;

/// <summary>Killed, cancelled, or the database away in the middle of a run: nothing paid for is lost, nothing stored twice.</summary>
public sealed class RecoveryTests(PostgresFixture postgres) : CollectorTestBase(postgres)
{
    private readonly CallHook hook = new();
    private readonly PostgresFixture postgres = postgres;

    private RawAnswers Raw => Core.Get<RawAnswers>();

    [Fact]
    public async Task A_database_away_during_a_run_loses_nothing_and_the_next_run_stores_it_once()
    {
        hook.OnFirst = () => Reach(false);
        var lost = await Collect();
        Assert.Equal((3, 3), (Asked.Count, Raw.Waiting().Count));

        await Reach(true);
        Core.Clock.Advance(TimeSpan.FromMinutes(10));
        var next = await Collect();

        Assert.Equal((RunOutcome.Succeeded, 3), (next.Outcome, await Count(next, "AnswerStoredLate")));
        Assert.Equal(3, Asked.Count);
        Assert.Empty(Raw.Waiting());
        Assert.Equal(["3"], await Core.Rows("SELECT count(*) FROM odds_history"));
        Assert.Equal(RunOutcome.Failed, (await Core.Get<RunQueries>().Find(lost.Id, Ct))!.Outcome);
        Assert.Equal(3, await Count(lost, "AnswerWaits"));
    }

    [Fact]
    public async Task A_database_away_from_the_start_starts_nothing_and_spends_nothing()
    {
        await Reach(false);
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => Collect());
        await Reach(true);
        Assert.Empty(Asked);
    }

    [Fact]
    public async Task An_answer_left_behind_by_a_killed_run_is_stored_once_by_the_next()
    {
        await Leave(Before(130));
        Core.Api.SetOdds(Epl, "[]");
        await Collect();
        await Collect(force: true);

        Assert.Equal(
            ["21 09:50"],
            await Core.Rows($"SELECT collected_at FROM odds_history WHERE match_id = 'match of {Epl}'")
        );
        Assert.Empty(Raw.Waiting());
    }

    [Fact]
    public async Task An_answer_stored_but_not_yet_forgotten_when_killed_is_not_stored_again()
    {
        var left = await Leave(Before(130));
        var copy = left.Path + ".copy";
        File.Copy(left.Path!, copy);
        await Collect();
        File.Move(copy, left.Path!);
        var again = await Collect(force: true);

        Assert.Equal(0, again.RowsInserted);
        Assert.Empty(Raw.Waiting());
    }

    [Fact]
    public async Task A_half_written_answer_is_left_alone()
    {
        Directory.CreateDirectory(Core.Settings.RawAnswerFolder);
        var half = System.IO.Path.Combine(
            Core.Settings.RawAnswerFolder,
            $"20260821T0950000000000Z_{Epl}_{Guid.NewGuid():N}.json.new"
        );
        await File.WriteAllTextAsync(half, "[{", Ct);

        Assert.Equal(RunOutcome.Succeeded, (await Collect()).Outcome);
        Assert.Equal(["3"], await Core.Rows("SELECT count(*) FROM matches"));
    }

    [Fact]
    public async Task An_answer_that_another_job_stored_meanwhile_is_passed_over()
    {
        var journal = await Core.Get<RunStore>().Start("compute_clv", "api", Ct);
        var left = await Leave(Before(130));
        await Leave(Before(125));
        // Stored and forgotten between listing the folder and reading the file.
        File.Delete(left.Path!);
        File.CreateSymbolicLink(left.Path!, "/nowhere");
        await Core.Get<AnswerKeeper>().StoreWaiting(journal, Ct);

        Assert.Equal(["1"], await Core.Rows("SELECT count(*) FROM odds_history"));
    }

    [Fact]
    public async Task A_run_cancelled_after_it_paid_keeps_the_answer()
    {
        using var cancel = new CancellationTokenSource();
        hook.OnFirst = () => cancel.CancelAsync();
        var started = await Core.Get<OddsCollector>().Start(new("api"), cancel.Token);
        await started!.Done;

        Assert.Single(Raw.Waiting());
        Assert.Equal(RunOutcome.Failed, (await Core.Get<RunQueries>().Find(started.Run.Id, Ct))!.Outcome);
    }

    [Fact]
    public async Task A_run_whose_heart_stopped_is_closed_as_interrupted()
    {
        await Core.Get<RunStore>().Start("collect_odds", "api", Ct);
        Core.Clock.Advance(TimeSpan.FromMinutes(6));
        await Collect();

        Assert.Equal(["interrupted", "succeeded"], await Core.Rows("SELECT outcome FROM collector_runs ORDER BY id"));
    }

    [Fact]
    public async Task A_run_that_is_alive_is_not_closed()
    {
        await Core.Get<RunStore>().Start("compute_clv", "api", Ct);
        Core.Clock.Advance(TimeSpan.FromMinutes(4));
        await Collect();
        Assert.Equal(["running"], await Core.Rows("SELECT outcome FROM collector_runs WHERE job = 'compute_clv'"));
    }

    [Theory]
    [InlineData("{\"Run\":{\"Id\":1,")]
    [InlineData("""{"Run":{"Id":99,"Job":"collect_odds","StartedBy":"api"},"Lines":[]}""")]
    public async Task A_waiting_record_that_cannot_be_written_never_stops_later_runs(string json)
    {
        var folder = Directory.CreateDirectory(System.IO.Path.Combine(Core.Settings.RawAnswerFolder, "runs"));
        await File.WriteAllTextAsync(System.IO.Path.Combine(folder.FullName, "99.json"), json, Ct);

        Assert.Equal(RunOutcome.Succeeded, (await Collect()).Outcome);
        Assert.Empty(folder.GetFiles("*.json"));
    }

    protected override void Replace(IServiceCollection services)
    {
        var real = services.Last(service => service.ServiceType == typeof(IOddsApi));
        services.Replace(
            ServiceDescriptor.Singleton<IOddsApi>(all => hook.Over((IOddsApi)real.ImplementationFactory!(all)))
        );
    }

    private Task<RawAnswer> Leave(DateTimeOffset at) => Raw.Keep(Epl, at, WireMatch.Bytes(Match(Epl)));

    /// <summary>Shuts the database's door and throws everyone out, or opens it again.</summary>
    private async Task Reach(bool allowed)
    {
        var name = new NpgsqlConnectionStringBuilder(Core.Source.ConnectionString).Database;
        await using var maintenance = NpgsqlDataSource.Create(postgres.Cluster.Connection("postgres"));
        await using var door = maintenance.CreateCommand(
            $"UPDATE pg_database SET datallowconn = {allowed} WHERE datname = '{name}'; SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"
        );
        await door.ExecuteNonQueryAsync(Ct);
    }
}

/// <summary>The real client, with something happening right after its first answer has come in.</summary>
internal sealed class CallHook : IOddsApi
{
    private IOddsApi? real;

    public Func<Task>? OnFirst { get; set; }

    public CallHook Over(IOddsApi client)
    {
        real = client;
        return this;
    }

    public async Task<OddsApiAnswer<IReadOnlyList<EventOddsDto>>> GetOdds(
        string sportKey,
        OddsRequest request,
        CancellationToken ct
    )
    {
        var answer = await real!.GetOdds(sportKey, request, ct);
        if (OnFirst is { } happen)
        {
            OnFirst = null;
            await happen();
        }
        return answer;
    }

    public Task<OddsApiAnswer<IReadOnlyList<SportDto>>> GetSports(bool all, CancellationToken ct) =>
        real!.GetSports(all, ct);

    public Task<OddsApiAnswer<IReadOnlyList<EventDto>>> GetEvents(string sportKey, CancellationToken ct) =>
        real!.GetEvents(sportKey, ct);

    public Task<OddsApiAnswer<IReadOnlyList<ScoreDto>>> GetScores(
        string sportKey,
        int? daysFrom,
        CancellationToken ct
    ) => real!.GetScores(sportKey, daysFrom, ct);
}
