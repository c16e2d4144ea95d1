using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MonPs.Web.Demo;
using Xunit;

namespace MonPs.Tests.Web.Demo;

/// <summary>The simulated service alone on a free local port, with a clock that tests set.</summary>
public abstract class DemoOddsApiHost : IAsyncLifetime
{
    protected static readonly DateTimeOffset Now = new(2026, 8, 21, 17, 3, 20, TimeSpan.Zero);

    readonly StoppedClock _clock = new(Now);
    readonly HttpClient _http = new();
    WebApplication? _app;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(_clock);
        _app = builder.Build();
        _app.MapDemoOddsApi();
        await _app.StartAsync(TestContext.Current.CancellationToken);
        _http.BaseAddress = new Uri(_app.Urls.Single() + DemoOddsApi.Prefix + "/");
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app!.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected void SetClock(DateTimeOffset now) => _clock.Now = now;

    protected async Task<HttpResponseMessage> Get(string path) =>
        await _http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    protected async Task<JsonElement[]> Rows(string path)
    {
        using var answer = await Get(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return [.. (await Body(answer)).EnumerateArray()];
    }

    protected static async Task<JsonElement> Body(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return JsonDocument.Parse(text).RootElement;
    }

    protected static void Names(JsonElement element, params string[] names) =>
        Assert.Equal(names.Order(), element.EnumerateObject().Select(property => property.Name).Order());

    protected static string? Key(JsonElement element) => element.GetProperty("key").GetString();

    protected static string? Name(JsonElement element) => element.GetProperty("name").GetString();

    protected static DateTimeOffset Time(JsonElement element, string name) =>
        element.GetProperty(name).GetDateTimeOffset();

    protected static string Header(HttpResponseMessage answer, string name) => answer.Headers.GetValues(name).Single();

    sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
