using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
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
            .Visit(TestContext.Current.CancellationToken);
}
