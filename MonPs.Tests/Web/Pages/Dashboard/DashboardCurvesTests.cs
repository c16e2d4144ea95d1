using MonPs.Core.Bets;
using MonPs.Core.Statistics;
using MonPs.Tests.Support;
using MonPs.Web.Pages.Dashboard;
using Npgsql;

namespace MonPs.Tests.Web.Pages.Dashboard;

public sealed class DashboardCurvesTests(PostgresFixture postgres) : CoreTestBase(postgres)
{
    private DashboardCurves Curves => field ??= new(Core.Get<BetQueries>(), Core.Get<StatisticsQueries>());

    [Fact]
    public async Task Bets_are_read_once_until_one_of_them_changes()
    {
        Assert.Empty((await Curves.Now(Ct)).Tags);
        await Add("a");
        var first = await Curves.Now(Ct);
        Assert.Equal(["a"], first.Tags);
        Assert.Same(first, await Curves.Now(Ct));

        // Nothing that is added up changes.
        await Core.Sql("UPDATE manual_bets SET tags = '{b}'");
        Assert.Equal(["b"], (await Curves.Now(Ct)).Tags);

        await Core.Sql("UPDATE manual_bets SET deleted_at = now()");
        Assert.Empty((await Curves.Now(Ct)).Tags);
    }

    [Fact]
    public async Task What_began_earlier_and_is_committed_later_is_seen()
    {
        await using var connection = await Core.Source.OpenConnectionAsync(Ct);
        await using var transaction = await connection.BeginTransactionAsync(Ct);
        await using (var slow = new NpgsqlCommand(Bet("slow"), connection, transaction))
            await slow.ExecuteNonQueryAsync(Ct);
        await Add("quick");
        Assert.Equal(["quick"], (await Curves.Now(Ct)).Tags);

        await transaction.CommitAsync(Ct);

        Assert.Equal(["quick", "slow"], (await Curves.Now(Ct)).Tags);
    }

    [Fact]
    public async Task A_fault_is_not_kept()
    {
        await Core.Sql("ALTER TABLE manual_bets RENAME COLUMN tags TO away");
        await Assert.ThrowsAsync<PostgresException>(() => Curves.Now(Ct));
        await Core.Sql("ALTER TABLE manual_bets RENAME COLUMN away TO tags");

        Assert.Empty((await Curves.Now(Ct)).Tags);
    }

    [Fact]
    public async Task Who_asks_while_it_is_read_gets_the_same_and_who_leaves_takes_nothing_from_the_others()
    {
        await Add("a");
        await using var connection = await Core.Source.OpenConnectionAsync(Ct);
        await using var transaction = await connection.BeginTransactionAsync(Ct);
        await using (var hold = new NpgsqlCommand("LOCK TABLE manual_bets", connection, transaction))
            await hold.ExecuteNonQueryAsync(Ct);
        using var left = new CancellationTokenSource();
        var leaving = Curves.Now(left.Token);
        var staying = new[] { Curves.Now(Ct), Curves.Now(Ct) };

        await left.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaving);
        await transaction.RollbackAsync(Ct);

        Assert.Equal(["a"], (await staying[0]).Tags);
        Assert.Same(await staying[0], await staying[1]);
    }

    private Task Add(string tag) => Core.Sql(Bet(tag));

    private static string Bet(string tag) =>
        $$"""
            INSERT INTO manual_bets (match_name, kickoff_time, market_type, selection, odds_obtained, stake, tags, created_at, updated_at)
            VALUES ('A vs B', now(), 'h2h', 'Home', 2, 10, '{{{tag}}}', now(), now())
            """;
}
