using System.Net;
using MonPs.Tests.Support;
using MonPs.Web.Access;

namespace MonPs.Tests.Web.Access;

public sealed class SignInTests(GuardedWeb web) : AccessTest(web)
{
    [Fact]
    public async Task The_right_password_opens_a_session_and_returns_to_the_page_that_was_asked_for()
    {
        using var answer = await Web.Try(GuardedWeb.Password);

        Assert.Equal("/statistics", answer.Headers.Location?.ToString());
        var cookie = Assert.Single(
            answer.Headers.GetValues("Set-Cookie"),
            c => c.StartsWith(Sessions.CookieName, StringComparison.Ordinal)
        );
        Assert.Contains("httponly", cookie);
        Assert.Contains("samesite=lax", cookie);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    public async Task Signing_in_never_leads_to_another_site(string target)
    {
        using var answer = await Web.Try(GuardedWeb.Password, target: target);
        Assert.Equal("/", answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task The_page_speaks_the_visitors_language_and_writes_no_script_or_style_into_itself()
    {
        using var french = await Get("/sign-in", ("Accept-Language", "fr"));
        using var english = await Get("/sign-in", ("Accept-Language", "en"));
        var page = await french.Content.ReadAsStringAsync(Ct);

        Assert.Contains("Mot de passe", page);
        Assert.Contains("Password", await english.Content.ReadAsStringAsync(Ct));
        Assert.DoesNotContain("<script>", page);
        Assert.DoesNotContain("style=", page);
        Assert.DoesNotContain("_framework/blazor", page);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in");
        request.Content = new FormUrlEncodedContent([new("password", GuardedWeb.Password)]);
        using var answer = await Web.Http.SendAsync(request, Ct);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain(
            answer.Headers,
            h => h.Key == "Set-Cookie" && string.Concat(h.Value).Contains(Sessions.CookieName, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Wrong_passwords_make_one_address_wait_and_no_other()
    {
        using var proxy = Web.From(GuardedWeb.Proxy);
        proxy.DefaultRequestHeaders.Add("X-Forwarded-For", "10.8.0.66");
        for (var i = 0; i < 4; i++)
        {
            using var wrong = await Web.Try("not the password", proxy);
            Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        }

        using var early = await Web.Try(GuardedWeb.Password, proxy);
        using var other = await Web.Try(GuardedWeb.Password);
        Web.Clock.Advance(TimeSpan.FromSeconds(2));
        using var late = await Web.Try(GuardedWeb.Password, proxy);

        Assert.Equal(HttpStatusCode.TooManyRequests, early.StatusCode);
        Assert.Equal("1", early.Headers.RetryAfter?.ToString());
        Assert.Contains("Réessayez", WebUtility.HtmlDecode(await early.Content.ReadAsStringAsync(Ct)));
        Assert.Equal(HttpStatusCode.Redirect, other.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, late.StatusCode);
    }

    [Fact]
    public async Task One_address_may_not_try_more_than_twenty_times_a_minute()
    {
        using var proxy = Web.From(GuardedWeb.Proxy);
        proxy.DefaultRequestHeaders.Add("X-Forwarded-For", "10.8.0.77");
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 25; i++)
        {
            using var answer = await Send(HttpMethod.Post, "/sign-in", proxy);
            answers.Add(answer.StatusCode);
        }

        Assert.Equal(20, answers.Count(status => status == HttpStatusCode.BadRequest));
        Assert.Equal(5, answers.Count(status => status == HttpStatusCode.TooManyRequests));
    }

    [Fact]
    public async Task A_new_password_ends_every_session_and_the_old_one_opens_nothing()
    {
        var cookie = await Web.SignIn();
        var owner = (MonPs.Core.Access.OwnerStore)Web.Services.GetService(typeof(MonPs.Core.Access.OwnerStore))!;
        await owner.Set(Owner.Hash("another good one"), Ct);
        try
        {
            using var answer = await Get("/api/manual-bets/", ("Cookie", cookie));
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            await Until(async () =>
            {
                using var old = await Web.Try(GuardedWeb.Password);
                return old.StatusCode == HttpStatusCode.Unauthorized;
            });
        }
        finally
        {
            await owner.Set(Owner.Hash(GuardedWeb.Password), Ct);
            await Until(async () =>
            {
                using var again = await Web.Try(GuardedWeb.Password);
                return again.StatusCode == HttpStatusCode.Redirect;
            });
        }
    }

    [Fact]
    public async Task A_session_not_seen_for_thirty_days_is_over()
    {
        var cookie = await Web.SignIn();
        var start = Web.Clock.Now;
        Web.Clock.Advance(TimeSpan.FromDays(31));
        try
        {
            using var answer = await Get("/api/manual-bets/", ("Cookie", cookie));
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }
        finally
        {
            Web.Clock.Now = start;
        }
    }

    // The change travels through the database to the running server.
    private static async Task Until(Func<Task<bool>> holds)
    {
        for (var i = 0; i < 8; i++)
        {
            if (await holds())
                return;
            await Task.Delay(500, Ct);
        }
        Assert.Fail("It did not happen within four seconds.");
    }
}
