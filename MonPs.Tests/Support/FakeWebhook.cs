using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MonPs.Tests.Support;

/// <summary>A receiver of alerts on a real port of this machine.</summary>
public sealed class FakeWebhook : IAsyncDisposable
{
    /// <summary>Part of the address, and a secret.</summary>
    public const string Token = "t0ps3cr3t-topic";
    private readonly ConcurrentQueue<(string Path, JsonElement Body)> received = new();
    private readonly WebApplication server;

    private FakeWebhook()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        server = builder.Build();
        server.Run(Answer);
    }

    public Uri Address => new($"{server.Urls.Single()}/{Token}");

    public IReadOnlyList<(string Path, JsonElement Body)> Received => [.. received];

    /// <summary>The status of the next answers.</summary>
    public int Status { get; set; } = 200;

    public static async Task<FakeWebhook> Start()
    {
        var fake = new FakeWebhook();
        await fake.server.StartAsync();
        return fake;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task Answer(HttpContext context)
    {
        var body = await JsonSerializer.DeserializeAsync<JsonElement>(context.Request.Body);
        received.Enqueue((context.Request.Path, body));
        context.Response.StatusCode = Status;
    }
}
