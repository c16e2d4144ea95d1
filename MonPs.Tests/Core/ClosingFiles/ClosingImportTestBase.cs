using MonPs.Core.ClosingFiles;
using MonPs.Core.Odds;
using MonPs.Tests.Support;
using static MonPs.Tests.Core.ClosingFiles.SeasonLines;

namespace MonPs.Tests.Core.ClosingFiles;

/// <summary>Three days after the match of <see cref="CoreSteps"/>: its season file is out.</summary>
public abstract class ClosingImportTestBase(PostgresFixture postgres) : CoreTestBase(postgres)
{
    protected const decimal HomeClosing = 4.33m;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Core.Clock.Now = Kickoff.AddDays(3);
    }

    private protected static WireMatch Match(DateTimeOffset? kickoff = null) =>
        new(CoreSteps.MatchId, kickoff ?? Kickoff);

    private protected Task<SavedRows?> Collect() => Core.Receive(Before(700), Match());

    private protected Task<ClosingPlan> Plan(SeasonFile file) => Core.Get<ClosingImport>().Plan([file], false, Ct);

    private protected Task<ClosingReport> Import(SeasonFile file) => Import(Core, file);

    private protected static Task<ClosingReport> Import(CoreUnderTest core, SeasonFile file) =>
        core.Get<ClosingImport>().Apply([file], false, "cli", null, Ct);
}
