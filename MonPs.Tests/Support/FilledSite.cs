namespace MonPs.Tests.Support;

/// <summary>One <see cref="BrowserSite"/> with bets, for tests that only look.</summary>
public sealed class FilledSite(PostgresFixture postgres) : IAsyncLifetime
{
    BrowserSite? site;

    public Uri Address => site!.Address;

    public async ValueTask InitializeAsync()
    {
        site = await BrowserSite.Start(postgres);
        await site.Fill();
    }

    public ValueTask DisposeAsync() => site?.DisposeAsync() ?? ValueTask.CompletedTask;
}
