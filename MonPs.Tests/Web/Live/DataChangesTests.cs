using Microsoft.Extensions.Logging.Abstractions;
using MonPs.Tests.Support;
using MonPs.Web.Live;
using Npgsql;

namespace MonPs.Tests.Web.Live;

/// <summary>The one connection that hears of changes.</summary>
public sealed class DataChangesTests(PostgresFixture postgres)
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_connection_that_went_silent_is_noticed_and_what_was_missed_is_told()
    {
        var direct = new NpgsqlConnectionStringBuilder(await postgres.NewDatabaseConnection());
        await using var relay = new SilentRelay(direct);
        await using var source = NpgsqlDataSource.Create(relay.Connection);
        using var changes = new DataChanges(source, NullLogger<DataChanges>.Instance, TimeProvider.System)
        {
            Silence = TimeSpan.FromSeconds(1),
        };
        using var told = new SemaphoreSlim(0);
        using var following = changes.Subscribe(
            "manual_bets",
            () =>
            {
                told.Release();
                return Task.CompletedTask;
            }
        );
        await changes.StartAsync(TestContext.Current.CancellationToken);
        // Once because it listens now, and once more for a change, to see that it is heard.
        Assert.True(await told.WaitAsync(Patience, TestContext.Current.CancellationToken));
        await Tell(direct);
        Assert.True(await told.WaitAsync(Patience, TestContext.Current.CancellationToken));

        relay.BeSilent();
        await Tell(direct);
        Assert.True(await told.WaitAsync(Patience, TestContext.Current.CancellationToken));
        await changes.StopAsync(TestContext.Current.CancellationToken);
    }

    static async Task Tell(NpgsqlConnectionStringBuilder direct)
    {
        await using var source = NpgsqlDataSource.Create(direct);
        await using var notify = source.CreateCommand("SELECT pg_notify('monps_changes', 'manual_bets')");
        await notify.ExecuteNonQueryAsync();
    }
}
