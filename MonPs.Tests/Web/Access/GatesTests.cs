using System.Net;
using MonPs.Tests.Support;

namespace MonPs.Tests.Web.Access;

/// <summary>Networks, proxies, names and origins, from outside.</summary>
public sealed class GatesTests(GuardedWeb web) : AccessTest(web)
{
    [Theory]
    [InlineData("10.8.0.7", HttpStatusCode.OK)]
    [InlineData("203.0.113.5", HttpStatusCode.Forbidden)]
    [InlineData("10.8.0.7, 203.0.113.5", HttpStatusCode.Forbidden)]
    [InlineData("203.0.113.5, 10.8.0.7", HttpStatusCode.OK)]
    [InlineData("127.0.0.1, 203.0.113.5", HttpStatusCode.Forbidden)]
    public async Task A_named_proxy_is_believed_about_the_last_address_before_it(
        string forwarded,
        HttpStatusCode expected
    )
    {
        using var proxy = Web.From(GuardedWeb.Proxy);
        using var answer = await Send(HttpMethod.Get, "/health/live", proxy, ("X-Forwarded-For", forwarded));
        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task A_named_proxy_that_names_nobody_speaks_for_itself_and_is_no_allowed_network()
    {
        using var proxy = Web.From(GuardedWeb.Proxy);
        using var answer = await Send(HttpMethod.Get, "/health/live", proxy);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_stranger_cannot_talk_himself_in_with_a_forwarded_header()
    {
        using var stranger = Web.From(GuardedWeb.Stranger);
        using var answer = await Send(HttpMethod.Get, "/health/live", stranger, ("X-Forwarded-For", "127.0.0.1"));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_proxy_on_this_machine_that_nobody_named_is_refused_and_told_why()
    {
        using var answer = await Get("/health/live", ("X-Forwarded-For", "203.0.113.5"), ("Accept-Language", "en"));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("TRUSTED_PROXIES", await answer.Content.ReadAsStringAsync(Ct));
    }

    [Theory]
    [InlineData("localhost:3001", HttpStatusCode.OK)]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("[::1]:3001", HttpStatusCode.OK)]
    [InlineData("10.8.0.1:3001", HttpStatusCode.OK)]
    [InlineData("bets.example.org", HttpStatusCode.OK)]
    [InlineData("BETS.example.org:443", HttpStatusCode.OK)]
    [InlineData("evil.example", HttpStatusCode.BadRequest)]
    [InlineData("bets.example.org.evil.example", HttpStatusCode.BadRequest)]
    [InlineData("127.0.0.1.evil.example", HttpStatusCode.BadRequest)]
    public async Task Only_our_own_names_are_answered(string host, HttpStatusCode expected)
    {
        using var answer = await Get("/health/live", ("Host", host));
        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [InlineData("https://bets.example.org", null, false)]
    [InlineData("https://bets.example.org", "same-origin", false)]
    [InlineData(null, null, false)]
    [InlineData("null", null, true)]
    [InlineData("https://evil.example", null, true)]
    [InlineData("https://bets.example.org:444", null, true)]
    [InlineData(null, "cross-site", true)]
    [InlineData(null, "same-site", true)]
    public async Task No_other_site_writes_through_the_owners_browser(string? origin, string? site, bool refused)
    {
        (string, string)[] headers = [("Host", "bets.example.org"), ("Cookie", await Web.SignIn())];
        if (origin is not null)
            headers = [.. headers, ("Origin", origin)];
        if (site is not null)
            headers = [.. headers, ("Sec-Fetch-Site", site)];

        using var answer = await Send(HttpMethod.Post, "/manual-bets/", Web.Http, headers);

        Assert.Equal(refused ? HttpStatusCode.Forbidden : HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_token_without_a_cookie_may_come_from_anywhere()
    {
        (string, string)[] headers =
        [
            ("Authorization", await Token("page of a friend")),
            ("Origin", "https://friend.example"),
        ];
        using var alone = await Send(HttpMethod.Post, "/api/manual-bets/", Web.Http, headers);
        using var withCookie = await Send(
            HttpMethod.Post,
            "/api/manual-bets/",
            Web.Http,
            [.. headers, ("Cookie", "a=b")]
        );

        Assert.Equal(HttpStatusCode.BadRequest, alone.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, withCookie.StatusCode);
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/manual-bets")]
    [InlineData("/api/manual-bets/")]
    [InlineData("/app.css")]
    [InlineData("/health/live")]
    public async Task Every_answer_tells_the_browser_what_not_to_do(string path)
    {
        using var answer = await Get(path, ("Cookie", await Web.SignIn()));

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("script-src 'self';", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        // Measures in style attributes alone are allowed.
        Assert.DoesNotContain(
            "unsafe",
            policy.Replace("style-src-attr 'unsafe-inline';", "", StringComparison.Ordinal)
        );
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.Contains("camera=()", Assert.Single(answer.Headers.GetValues("Permissions-Policy")));
        Assert.False(answer.Headers.Contains("Server"), "The server needs no name.");
    }
}
