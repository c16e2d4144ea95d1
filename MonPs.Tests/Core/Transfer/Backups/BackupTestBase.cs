using MonPs.Core.Transfer.Backups;
using MonPs.Tests.Support;
using Npgsql;

namespace MonPs.Tests.Core.Transfer.Backups;

/// <summary>Makes a backup of the test's own database and restores it somewhere.</summary>
public abstract class BackupTestBase(PostgresFixture postgres) : CoreTestBase(postgres)
{
    protected PostgresFixture Server { get; } = postgres;

    private protected string File => Path.Combine(Core.Settings.DataFolder, "all.monps");

    private protected Task<BackupManifest> Make() =>
        Backup.Write(Core.Source, File, isDemo: false, Core.Clock, null, Ct);

    private protected Task<BackupException> Refusal() => Assert.ThrowsAsync<BackupException>(() => Restored(Core));

    private protected Task<BackupManifest> Restored(CoreUnderTest into, bool replace = false) =>
        new Restore(into.Source, Connection(into), isDemo: false).From(File, replace, null, Ct);

    // The data source keeps the password to itself.
    private protected string Connection(CoreUnderTest core) =>
        Server
            .Cluster.Connection(new NpgsqlConnectionStringBuilder(core.Source.ConnectionString).Database!)
            .ConnectionString;

    private protected async Task Fill(int bets)
    {
        await Core.Receive(
            Before(100),
            new WireMatch(CoreSteps.MatchId, Kickoff)
                .H2h("pinnacle", 2.4m, 3.3m, 3.1m, Before(100))
                .Totals("pinnacle", 2.5m, 1.9m, 2.0m, Before(100))
        );
        for (var i = 0; i < bets; i++)
            await Core.Place(CoreSteps.Form("Home", "2.5"));
        Core.Clock.Now = Kickoff.AddHours(1);
        await Core.Clv();
    }
}
