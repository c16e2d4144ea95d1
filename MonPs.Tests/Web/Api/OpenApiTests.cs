using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using MonPs.Tests.Support;

namespace MonPs.Tests.Web.Api;

public sealed class OpenApiTests(WebFixture web) : ApiTest(web)
{
    [Fact]
    public async Task The_document_names_every_route_of_the_api()
    {
        var paths = (await Json("/openapi/v1.json")).GetProperty("paths");

        var described = paths
            .EnumerateObject()
            .SelectMany(p => Names(p.Value).Select(m => $"{m} {p.Name}"))
            .ToHashSet();
        var routes = Web
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText!.TrimStart('/').StartsWith("api/", StringComparison.Ordinal))
            .SelectMany(Described)
            .ToList();
        Assert.NotEmpty(routes);
        Assert.Empty(routes.Except(described));
    }

    [Theory]
    [InlineData("/api/manual-bets", "limit offset sort status sport market_type result bookmaker tag grade from to q")]
    [InlineData("/api/manual-bets/stats", "status sport market_type result bookmaker tag grade from to q")]
    [InlineData("/api/odds/matches", "sport")]
    public async Task The_document_names_the_parameters_of_a_list(string path, string parameters)
    {
        var get = (await Json("/openapi/v1.json")).GetProperty("paths").GetProperty(path).GetProperty("get");

        Assert.Equal(
            parameters.Split(' ').Order(),
            get.GetProperty("parameters").EnumerateArray().Select(p => Text(p, "name")).Order()
        );
    }

    [Theory]
    [InlineData("/api/manual-bets", "post", "Idempotency-Key")]
    [InlineData("/api/manual-bets/{id}", "put", "If-Match")]
    public async Task The_document_names_the_headers_that_are_honoured(string path, string method, string header)
    {
        var operation = (await Json("/openapi/v1.json")).GetProperty("paths").GetProperty(path).GetProperty(method);

        Assert.Contains(operation.GetProperty("parameters").EnumerateArray(), p => Text(p, "name") == header);
    }

    [Fact]
    public async Task The_document_describes_a_bet_with_its_wire_names()
    {
        var document = await Json("/openapi/v1.json");

        var schema = document.GetProperty("components").GetProperty("schemas").GetProperty("BetRequest");
        Assert.Contains("odds_obtained", Names(schema.GetProperty("properties")));
    }

    [Fact]
    public async Task The_document_says_that_a_token_opens_everything_but_what_is_open_to_all()
    {
        var document = await Json("/openapi/v1.json");
        var scheme = document.GetProperty("components").GetProperty("securitySchemes").GetProperty("bearer");
        Assert.Equal(("http", "bearer"), (Text(scheme, "type"), Text(scheme, "scheme")));
        Assert.True(Assert.Single(document.GetProperty("security").EnumerateArray()).TryGetProperty("bearer", out _));

        var free = document
            .GetProperty("paths")
            .EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(method => (path.Name, method.Value)))
            .Where(one => one.Value.TryGetProperty("security", out var own) && own.GetArrayLength() == 0)
            .Select(one => one.Name);
        Assert.Equal(
            ["/api/health/live", "/api/health/ready", "/health/live", "/health/ready"],
            free.Order(StringComparer.Ordinal)
        );
    }

    private static IEnumerable<string> Described(RouteEndpoint endpoint)
    {
        var path = "/" + endpoint.RoutePattern.RawText!.Trim('/').Replace(":long", "", StringComparison.Ordinal);
        return endpoint
            .Metadata.GetRequiredMetadata<IHttpMethodMetadata>()
            .HttpMethods.Select(m => $"{m.ToLowerInvariant()} {path}");
    }
}
