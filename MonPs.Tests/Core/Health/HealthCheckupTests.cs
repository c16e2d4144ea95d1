using Microsoft.Extensions.DependencyInjection;
using MonPs.Core.Collecting;
using MonPs.Core.Health;
using MonPs.Tests.Support;

namespace MonPs.Tests.Core.Health;

public sealed class HealthCheckupTests(PostgresFixture postgres) : CoreTestBase(postgres)
{
    private static readonly DateTimeOffset RealNow = TimeProvider.System.GetUtcNow();
    private readonly ShiftedClock clock = new();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        SetMode(Core.Settings.DataFolder, (UnixFileMode)0b111_001_001);
    }

    // The provider's Date header is the real time.
    protected override void Replace(IServiceCollection services) => services.AddSingleton<TimeProvider>(clock);

    [Fact]
    public async Task A_new_instance_is_well_but_for_what_it_has_not_done_yet()
    {
        var findings = await Look();

        Assert.Equal(
            [HealthCode.CollectionNever, HealthCode.ReferenceNothing, HealthCode.BackupNever],
            findings.Where(f => f.State != HealthState.Ok).Select(f => f.Code)
        );
        Assert.Equal(HealthState.Ok, Of(findings, HealthSubject.ApiKey).State);
        Assert.Equal(HealthCode.ClockRight, Of(findings, HealthSubject.Clock).Code);
        Assert.Equal(HealthCode.SchemaCurrent, Of(findings, HealthSubject.Schema).Code);
        Assert.All(Core.Api.Requests, request => Assert.EndsWith("/sports", request.Path));
        Assert.DoesNotContain(findings, f => f.Text.Contains(FakeOddsApi.Key, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(20, HealthState.Warning)]
    [InlineData(-20, HealthState.Warning)]
    [InlineData(300, HealthState.Failure)]
    public async Task A_clock_that_is_wrong_is_told_by_the_providers(int seconds, HealthState state)
    {
        clock.Shift = TimeSpan.FromSeconds(seconds);

        var found = Of(await Look(), HealthSubject.Clock);

        Assert.Equal((HealthCode.ClockOff, state), (found.Code, found.State));
    }

    [Fact]
    public async Task A_refused_key_says_which_setting_to_mend()
    {
        Core.Api.AcceptedKey = "another";

        var key = Of(await Look(), HealthSubject.ApiKey);

        Assert.Equal((HealthState.Failure, HealthCode.KeyFault), (key.State, key.Code));
        Assert.Contains("ODDS_API_KEY", key.Text);
    }

    [Fact]
    public async Task Coming_matches_without_pinnacle_are_no_data_of_pinnacle()
    {
        await Core.Receive(RealNow, Match().H2h("unibet_fr", 2, 3, 4, RealNow));
        Assert.Equal(HealthCode.ReferenceMissing, Of(await Look(), HealthSubject.Reference).Code);

        await Core.Receive(RealNow.AddMinutes(1), Match().H2h("pinnacle", 2, 3, 4, RealNow));
        Assert.Equal(HealthCode.ReferenceQuoted, Of(await Look(), HealthSubject.Reference).Code);
    }

    [Fact]
    public async Task A_bet_nobody_looked_at_since_yesterday_is_clv_not_computed_and_one_without_quote_says_why()
    {
        await Core.Receive(RealNow.AddDays(-3), Match(RealNow.AddDays(-2)));
        await Core.Place(CoreSteps.Form("Home", "2.5"));
        Assert.Equal(HealthCode.ClvWaiting, Of(await Look(), HealthSubject.Clv).Code);

        await Core.Clv();
        var findings = await Look();

        Assert.Contains(findings, f => f is { Code: HealthCode.ClvComplete, State: HealthState.Ok });
        var missing = Assert.Single(findings, f => f.Code == HealthCode.ClvMissing);
        Assert.StartsWith("1 ", missing.Text);
    }

    [Theory]
    [InlineData("failed", 1, HealthCode.CollectionFailed)]
    [InlineData("succeeded", 1, HealthCode.CollectionFresh)]
    [InlineData("succeeded", 30, HealthCode.CollectionOld)]
    [InlineData("running", 1, HealthCode.CollectionSilent)]
    public async Task The_last_collection_is_judged_by_its_outcome_and_age(string outcome, int hours, HealthCode code)
    {
        await Core.Sql(
            $"INSERT INTO collector_runs (job, started_by, started_at, heartbeat_at, outcome) SELECT '{JobNames.CollectOdds}', 'test', t, t, '{outcome}' FROM (SELECT '{RealNow:O}'::timestamptz - interval '{hours} hours' AS t) x"
        );

        Assert.Equal(code, Of(await Look(), HealthSubject.Collection).Code);
    }

    [Fact]
    public async Task A_database_of_a_newer_version_and_one_that_is_gone_are_failures()
    {
        await Core.Sql("""INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_Future', '99')""");
        Assert.Equal(HealthCode.SchemaNewer, Of(await Look(), HealthSubject.Schema).Code);

        await Core.Sql(
            "DELETE FROM \"__EFMigrationsHistory\" WHERE \"MigrationId\" LIKE '2999%'; ALTER TABLE manual_bets RENAME TO lost"
        );
        Assert.Contains(await Look(), f => f is { Code: HealthCode.DatabaseFault, State: HealthState.Failure });
    }

    [Fact]
    public async Task Open_folders_and_secrets_are_warnings_and_a_folder_that_cannot_be_made_a_failure()
    {
        var env = Path.Combine(Core.Settings.DataFolder, ".env");
        await File.WriteAllTextAsync(env, "ODDS_API_KEY=x", Ct);
        SetMode(env, (UnixFileMode)0b110_100_100);
        SetMode(Core.Settings.DataFolder, (UnixFileMode)0b111_101_101);

        var findings = await Core.Get<HealthCheckup>().Run(env, Ct);
        var nowhere = MachineHealth.Check(Core.Settings with { DataFolder = Path.Combine(env, "x") }, null, RealNow);

        Assert.Contains(findings, f => f.Code == HealthCode.SecretsOpen);
        Assert.Contains(findings, f => f.Code == HealthCode.FolderOpen);
        Assert.Contains(nowhere, f => f.Code == HealthCode.FolderNotWritable);
    }

    private static void SetMode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, mode);
    }

    private static WireMatch Match(DateTimeOffset? kickoff = null) =>
        new(CoreSteps.MatchId, kickoff ?? RealNow.AddDays(1));

    private Task<IReadOnlyList<HealthFinding>> Look() => Core.Get<HealthCheckup>().Run(null, Ct);

    private static HealthFinding Of(IReadOnlyList<HealthFinding> findings, HealthSubject subject) =>
        findings.First(f => f.Subject == subject);

    private sealed class ShiftedClock : TimeProvider
    {
        public TimeSpan Shift { get; set; }

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Shift;
    }
}
