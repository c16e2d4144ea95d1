using System.Net;
using System.Text.Json.Nodes;
using MonPs.Tests.Support;

namespace MonPs.Tests.Web.Api;

public sealed class SeedPathTests(WebFixture web) : ApiTest(web)
{
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    [Theory]
    [InlineData("/manual-bets")]
    [InlineData("/manual-bets/")]
    [InlineData("/manual-bets/stats")]
    [InlineData("/manual-bets/stats/")]
    [InlineData("/manual-bets/pending-clv")]
    [InlineData("/manual-bets/pending-clv/")]
    [InlineData("/odds/matches/")]
    [InlineData("/collector/runs")]
    [InlineData("/collector/runs/")]
    [InlineData("/api/manual-bets")]
    [InlineData("/api/manual-bets/stats/")]
    public async Task The_old_paths_answer_with_and_without_slash_and_prefix(string path)
    {
        using var answer = await Get(path, ("Accept", "*/*"));

        await Body(answer, HttpStatusCode.OK);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("/manual-bets")]
    [InlineData("/manual-bets/")]
    public async Task A_browser_that_navigates_gets_the_page(string path)
    {
        using var answer = await Get(path, ("Accept", Browser));

        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("/manual-bets")]
    [InlineData("/manual-bets/")]
    public async Task A_bets_whole_life_works_on_the_old_paths(string path)
    {
        using var created = await Send(HttpMethod.Post, path, Bet(), ("Accept", "application/json"));
        var id = (await Body(created, HttpStatusCode.Created)).GetProperty("id").GetInt64();
        using var changed = await Send(HttpMethod.Put, $"/manual-bets/{id}", new JsonObject { ["result"] = "win" });
        Assert.Equal(47.5m, Number(await Body(changed, HttpStatusCode.OK), "profit_loss"));
        using var clv = await Send(HttpMethod.Post, "/manual-bets/calculate-clv/");
        await Body(clv, HttpStatusCode.OK);
        using var deleted = await Send(HttpMethod.Delete, $"/manual-bets/{id}");
        await Body(deleted, HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_old_client_that_posts_with_a_browsers_accept_header_still_means_the_api()
    {
        using var created = await Send(HttpMethod.Post, "/manual-bets/", Bet(), ("Accept", Browser));

        await Body(created, HttpStatusCode.Created);
    }

    [Theory]
    [InlineData("GET", "/api/nothing", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/manual-bets/abc", HttpStatusCode.NotFound)]
    [InlineData("PATCH", "/api/manual-bets/1", HttpStatusCode.MethodNotAllowed)]
    public async Task An_unknown_address_or_method_is_a_problem_too(string method, string path, HttpStatusCode expected)
    {
        using var answer = await Send(new(method), path);

        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }
}
