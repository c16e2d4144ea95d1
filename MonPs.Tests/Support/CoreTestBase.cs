using Microsoft.Extensions.DependencyInjection;
using MonPs.Core.Settings;

namespace MonPs.Tests.Support;

/// <summary>A test class on a <see cref="CoreUnderTest"/> of its own for every test.</summary>
public abstract class CoreTestBase(PostgresFixture postgres) : IAsyncLifetime
{
    protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Kick-off of the match of <see cref="CoreSteps"/>, two hours after the clock's start.</summary>
    protected static DateTimeOffset Kickoff { get; } = new(2026, 8, 21, 12, 0, 0, TimeSpan.Zero);

    protected CoreUnderTest Core { get; private set; } = null!;

    public virtual async ValueTask InitializeAsync() => Core = await CoreUnderTest.Start(postgres, Adjust, Replace);

    public async ValueTask DisposeAsync()
    {
        await Core.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected virtual MonPsSettings Adjust(MonPsSettings settings) => settings;

    protected virtual void Replace(IServiceCollection services) { }

    protected static DateTimeOffset Before(double minutes) => Kickoff.AddMinutes(-minutes);
}
