using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using MonPs.Tests.Support;
using MonPs.Tests.Web.Api;

namespace MonPs.Tests.Web.Hosting;

public sealed class RoutesTests(WebFixture web) : ApiTest(web)
{
    [Fact]
    public async Task Every_address_that_can_be_read_answers_without_failing()
    {
        var failed = new List<string>();
        var addresses = Addresses().ToList();
        foreach (var address in addresses)
        {
            using var answer = await Get(address, ("Accept", "text/html,*/*"));
            if ((int)answer.StatusCode >= 500)
                failed.Add($"{address} {answer.StatusCode}");
        }

        Assert.Contains("/api/manual-bets/", addresses);
        Assert.Empty(failed);
    }

    private IEnumerable<string> Addresses() =>
        Web
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") is not false)
            .Select(e => e.RoutePattern)
            .Where(pattern => !pattern.RawText!.Contains('*', StringComparison.Ordinal))
            .Select(pattern =>
                string.Join(
                    '/',
                    pattern.PathSegments.Select(s =>
                        string.Concat(s.Parts.Select(p => p is RoutePatternLiteralPart literal ? literal.Content : "1"))
                    )
                )
            )
            .Select(path => "/" + path + (path == "api/manual-bets" ? "/" : ""))
            .Distinct(StringComparer.Ordinal)
            .Where(path => !path.StartsWith("/_", StringComparison.Ordinal) && !Path.HasExtension(path));
}
