using Bunit;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using MonPs.Tests.Support;
using MonPs.Web.Components.Parts;
using MonPs.Web.Live;
using MonPs.Web.Pages.Shared;
using Npgsql;

namespace MonPs.Tests.Web.Pages.Shared;

public sealed class LivePageTests(PostgresFixture postgres) : PartTest
{
    [Fact]
    public async Task A_fault_of_a_live_reload_is_shown_and_not_swallowed()
    {
        await using var source = NpgsqlDataSource.Create(await postgres.NewDatabaseConnection());
        using var changes = Follow(source);
        var boundary = Render<ErrorBoundary>(p =>
            p.AddChildContent<Broken>().Add(b => b.ErrorContent, e => $"<p>{e.Message}</p>")
        );

        // The listener's first connection tells every page to look again.
        await changes.StartAsync(Xunit.TestContext.Current.CancellationToken);

        await boundary.WaitForAssertionAsync(
            () => Assert.Equal("a fault of the page", boundary.Find("p").TextContent),
            TimeSpan.FromSeconds(15)
        );
        await changes.StopAsync(Xunit.TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_page_that_met_no_database_looks_again_by_itself()
    {
        await using var source = NpgsqlDataSource.Create(await postgres.NewDatabaseConnection());
        using var changes = Follow(source);

        var page = Render<Shaky>();

        Assert.Equal(nameof(LoadState.Error), page.Markup);
        await page.WaitForAssertionAsync(
            () => Assert.Equal(nameof(LoadState.Ready), page.Markup),
            TimeSpan.FromSeconds(30)
        );
    }

    private DataChanges Follow(NpgsqlDataSource source)
    {
        var changes = new DataChanges(source, NullLogger<DataChanges>.Instance, TimeProvider.System);
        Services.AddSingleton(changes).AddSingleton(TimeProvider.System);
        return changes;
    }

    sealed class Shaky : LivePage
    {
        int looked;

        // Away at its first look and the next.
        protected override Task OnInitializedAsync() =>
            Load(() => ++looked < 3 ? throw new NpgsqlException("away") : Task.FromResult(LoadState.Ready));

        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, $"{State}");
    }

    sealed class Broken : LivePage
    {
        protected override void OnInitialized() =>
            Follow(TimeSpan.Zero, () => throw new InvalidOperationException("a fault of the page"), "manual_bets");

        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, "fine");
    }
}
