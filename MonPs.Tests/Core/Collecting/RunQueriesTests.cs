using MonPs.Core.Collecting;
using MonPs.Tests.Support;

namespace MonPs.Tests.Core.Collecting;

public sealed class RunQueriesTests(PostgresFixture postgres) : CoreTestBase(postgres)
{
    private RunQueries Runs => Core.Get<RunQueries>();

    [Fact]
    public async Task Ten_thousand_runs_are_read_a_page_at_a_time()
    {
        await Core.Sql(
            """
            INSERT INTO collector_runs (job, started_by, started_at, outcome, heartbeat_at)
            SELECT CASE WHEN i % 2 = 0 THEN 'collect_odds' ELSE 'compute_clv' END, 'schedule', now(),
                   CASE WHEN i % 100 = 0 THEN 'failed' ELSE 'succeeded' END, now()
            FROM generate_series(1, 10000) i
            """
        );

        var page = await Runs.Page(new(), 25, 25, Ct);
        var failed = await Runs.Page(new(JobNames.CollectOdds, RunOutcome.Failed), 0, 25, Ct);

        Assert.Equal((10_000, 9975L, 25), (page.Total, page.Runs[0].Id, page.Runs.Count));
        Assert.Equal((100, 10_000L), (failed.Total, failed.Runs[0].Id));
        Assert.Equal(
            (10_000L, 9999L),
            (
                (await Runs.LastOf(["collect_odds", "compute_clv"], Ct))["collect_odds"].Id,
                (await Runs.LastOf(["collect_odds", "compute_clv"], Ct))["compute_clv"].Id
            )
        );
        Assert.Empty(await Runs.LastOf(["collect_scores"], Ct));
    }

    [Fact]
    public async Task The_tail_is_the_newest_lines_of_all_runs_and_can_leave_out_what_is_only_information()
    {
        var clv = await Core.Get<RunStore>().Start(JobNames.ComputeClv, "schedule", Ct);
        var odds = await Core.Get<RunStore>().Start(JobNames.CollectOdds, "schedule", Ct);
        await odds.Info(RunEvent.Started, null, "soccer_epl");
        await clv.Warn(RunEvent.ClvMissing, null, "1", "-");
        await odds.Error(RunEvent.Crashed, null, "x");
        await odds.Finish();

        Assert.Equal(
            "Finished collect_odds, Crashed collect_odds, ClvMissing compute_clv, Started collect_odds",
            Told(await Runs.Tail(RunLogLevel.Info, 10, Ct))
        );
        Assert.Equal(
            "Crashed collect_odds, ClvMissing compute_clv",
            Told(await Runs.Tail(RunLogLevel.Warning, 10, Ct))
        );
        Assert.Equal("Crashed collect_odds", Told(await Runs.Tail(RunLogLevel.Error, 10, Ct)));
        Assert.Equal("Finished collect_odds", Told(await Runs.Tail(RunLogLevel.Info, 1, Ct)));
    }

    [Fact]
    public async Task A_run_whose_process_died_says_so_before_the_next_one_starts()
    {
        var run = (await Core.Get<RunStore>().Start(JobNames.CollectOdds, "schedule", Ct)).Run;

        Assert.Equal(RunOutcome.Running, run.OutcomeAt(run.HeartbeatAt.AddMinutes(5)));
        Assert.Equal(RunOutcome.Interrupted, run.OutcomeAt(run.HeartbeatAt.AddMinutes(6)));
    }

    private static string Told(IEnumerable<TailLine> lines) =>
        string.Join(", ", lines.Select(tail => $"{tail.Line.Event} {tail.Job}"));
}
