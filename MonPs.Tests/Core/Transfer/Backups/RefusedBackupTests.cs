using System.IO.Compression;
using MonPs.Core.Transfer.Backups;
using MonPs.Tests.Support;

namespace MonPs.Tests.Core.Transfer.Backups;

/// <summary>What is not restored, and leaves everything as it was.</summary>
public sealed class RefusedBackupTests(PostgresFixture postgres) : BackupTestBase(postgres)
{
    [Fact]
    public async Task No_file_with_a_changed_or_a_missing_byte_is_restored()
    {
        await Fill(5);
        await Make();
        var whole = await System.IO.File.ReadAllBytesAsync(File, Ct);
        await using var elsewhere = await CoreUnderTest.Start(Server);

        foreach (
            var at in Enumerable.Range(0, 40).Select(i => (int)((long)whole.Length * i / 40)).Append(whole.Length - 1)
        )
        {
            var damaged = whole.ToArray();
            damaged[at] ^= 0x40;
            await Refused(damaged);
            await Refused(whole[..at]);
        }

        async Task Refused(byte[] bytes)
        {
            await System.IO.File.WriteAllBytesAsync(File, bytes, Ct);
            var refusal = await Assert.ThrowsAsync<BackupException>(() => Restored(elsewhere));
            Assert.Contains(refusal.Fault, new[] { BackupFault.Damaged, BackupFault.NotABackup });
            Assert.Equal(["0"], await elsewhere.Rows("SELECT count(*) FROM manual_bets"));
        }
    }

    [Fact]
    public async Task A_file_that_is_no_backup_is_refused_and_nothing_changes()
    {
        await System.IO.File.WriteAllTextAsync(File, "match,odds\nA,2.0\n", Ct);
        Assert.Equal(BackupFault.NotABackup, (await Refusal()).Fault);

        System.IO.File.Delete(File);
        Assert.Equal(BackupFault.CannotRead, (await Refusal()).Fault);

        await using (var zip = await ZipFile.OpenAsync(File, ZipArchiveMode.Create, Ct))
            zip.CreateEntry("photo.jpg");
        Assert.Equal(BackupFault.NotABackup, (await Refusal()).Fault);
    }

    [Fact]
    public async Task A_database_that_holds_something_is_replaced_only_when_told_so_and_then_wholly()
    {
        await Fill(3);
        await Make();
        await using var elsewhere = await CoreUnderTest.Start(Server);
        await elsewhere.Place(CoreSteps.Form("Away", "3.0"));

        var refusal = await Assert.ThrowsAsync<BackupException>(() => Restored(elsewhere));
        Assert.Equal(BackupFault.NotEmpty, refusal.Fault);
        Assert.Equal(["Away"], await elsewhere.Rows("SELECT selection FROM manual_bets"));

        await Restored(elsewhere, replace: true);
        Assert.Equal(["Home", "Home", "Home"], await elsewhere.Rows("SELECT selection FROM manual_bets"));
    }

    [Fact]
    public async Task A_backup_of_the_demonstration_does_not_go_into_real_figures()
    {
        await Backup.Write(Core.Source, File, isDemo: true, Core.Clock, null, Ct);

        Assert.Equal(BackupFault.OtherKind, (await Refusal()).Fault);
    }

    [Fact]
    public async Task A_backup_of_a_newer_schema_is_refused()
    {
        await Core.Sql("""INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_Future', '99')""");
        await Make();
        await using var elsewhere = await CoreUnderTest.Start(Server);

        var refusal = await Assert.ThrowsAsync<BackupException>(() => Restored(elsewhere));

        Assert.Equal(BackupFault.NewerSchema, refusal.Fault);
    }
}
