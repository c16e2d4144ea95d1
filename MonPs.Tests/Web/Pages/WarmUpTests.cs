using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using MonPs.Tests.Support;
using MonPs.Web.Pages;

namespace MonPs.Tests.Web.Pages;

/// <summary>A query that cannot be translated or a page that cannot be drawn beforehand is one quiet line in the log; here it fails.</summary>
public sealed class WarmUpTests(WebFixture web) : IClassFixture<WebFixture>
{
    [Fact]
    public Task The_first_visit_can_be_played_beforehand() =>
        web
            .Services.GetServices<IHostedService>()
            .OfType<WarmUp>()
            .Single()
            .FirstVisit(TestContext.Current.CancellationToken);

    [Fact]
    public async Task It_is_played_again_until_what_it_uses_was_called_often()
    {
        using var warm = ActivatorUtilities.CreateInstance<WarmUp>(
            web.Services,
            TimeProvider.System,
            Options.Create(new WarmUpOptions { Visits = 3 })
        );
        await warm.StartAsync(TestContext.Current.CancellationToken);
        await warm.ExecuteTask!;
        Assert.Equal(3, warm.Played);
    }
}
