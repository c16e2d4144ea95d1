using System.Net;
using MonPs.Core.Access;
using MonPs.Tests.Support;
using MonPs.Tests.Web.Api;

namespace MonPs.Tests.Web.Access;

/// <summary>Without a password, on loopback: nobody is asked anything, as ever.</summary>
public sealed class OpenHouseTests(WebFixture web) : ApiTest(web)
{
    [Theory]
    [InlineData("/manual-bets", "text/html")]
    [InlineData("/access", "text/html")]
    [InlineData("/api/manual-bets/", "application/json")]
    public async Task This_machine_comes_in_without_signing_in(string path, string accept)
    {
        using var answer = await Get(path, ("Accept", accept));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task The_sign_in_page_leads_on_when_there_is_nothing_to_sign_in_to()
    {
        using var answer = await Get("/sign-in?returnUrl=%2Fadmin");
        Assert.Equal("/admin", answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_token_that_is_shown_must_be_a_good_one_even_here()
    {
        using var answer = await Get("/api/manual-bets/", ("Authorization", "Bearer monps_wrong"));
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task A_read_only_token_writes_nothing_even_here()
    {
        var tokens = (TokenStore)Web.Services.GetService(typeof(TokenStore))!;
        var made = Assert.IsType<TokenOutcome.Made>(await tokens.Add("reader", true, Ct));
        using var answer = await Send(HttpMethod.Post, Bets, Bet(), ("Authorization", $"Bearer {made.Secret}"));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_proxy_nobody_named_cannot_make_strangers_look_like_this_machine()
    {
        using var answer = await Get("/manual-bets", ("Accept", "text/html"), ("X-Forwarded-For", "203.0.113.9"));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }
}
