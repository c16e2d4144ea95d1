using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MonPs.Web.Culture;
using Xunit;

namespace MonPs.Tests.Web.Culture;

public sealed class CultureEndpointTests : IAsyncDisposable
{
    WebApplication? app;

    [Fact]
    public async Task The_switch_sets_the_cookie_and_returns_to_the_page()
    {
        var answer = await Switch("en", "http://localhost/manual-bets?status=pending");
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal("/manual-bets?status=pending", answer.Headers.Location?.OriginalString);
        Assert.Contains("uic%3Den", Assert.Single(answer.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example/manual-bets")]
    [InlineData("http://localhost//evil.example/")]
    [InlineData("http://localhost/\\evil.example/")]
    [InlineData("/manual-bets")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    public async Task A_foreign_page_leads_home(string page) =>
        Assert.Equal("/", (await Switch("en", page)).Headers.Location?.OriginalString);

    [Fact]
    public async Task An_unknown_language_is_not_remembered() =>
        Assert.False((await Switch("de", "")).Headers.Contains("Set-Cookie"));

    [Theory]
    [InlineData(null, null, "fr")]
    [InlineData(null, "de-DE,de;q=0.9", "fr")]
    [InlineData(null, "en-GB,en;q=0.9", "en")]
    [InlineData("c=fr|uic=fr", "en-GB", "fr")]
    [InlineData("c=en|uic=en", "fr-FR", "en")]
    public async Task The_cookie_comes_first_then_the_browser_then_french(
        string? cookie,
        string? accept,
        string expected
    )
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/says");
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", ".AspNetCore.Culture=" + Uri.EscapeDataString(cookie));
        }
        if (accept is not null)
        {
            request.Headers.Add("Accept-Language", accept);
        }
        var answer = await (await Client()).SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(expected, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.DisposeAsync();
        }
    }

    async Task<HttpResponseMessage> Switch(string culture, string page)
    {
        using var form = new FormUrlEncodedContent([new("culture", culture)]);
        using var request = new HttpRequestMessage(HttpMethod.Post, CultureEndpoint.Path) { Content = form };
        request.Headers.TryAddWithoutValidation("Referer", page);
        return await (await Client()).SendAsync(request, TestContext.Current.CancellationToken);
    }

    async Task<HttpClient> Client()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.Configure<RequestLocalizationOptions>(Cultures.Configure);
        app = builder.Build();
        app.UseRequestLocalization();
        app.MapCulture();
        app.MapGet("/says", () => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
        await app.StartAsync();
        return app.GetTestClient();
    }
}
