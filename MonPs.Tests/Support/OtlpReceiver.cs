using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MonPs.Tests.Support;

/// <summary>An OpenTelemetry collector's HTTP side on a real port of this machine: keeps what it is sent, by path.</summary>
public sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly ConcurrentQueue<(string Path, string Header, string Body)> received = new();
    private readonly WebApplication server;

    private OtlpReceiver()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        server = builder.Build();
        server.Run(Take);
    }

    public Uri Address => new(server.Urls.Single());

    public static async Task<OtlpReceiver> Start()
    {
        var receiver = new OtlpReceiver();
        await receiver.server.StartAsync();
        return receiver;
    }

    /// <summary>All bodies sent to a path: protobuf, in which names and texts stand as they are.</summary>
    public string Bodies(string path) => string.Concat(received.Where(one => one.Path == path).Select(one => one.Body));

    public IReadOnlyList<string> Headers => [.. received.Select(one => one.Header).Distinct(StringComparer.Ordinal)];

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task Take(HttpContext context)
    {
        await using var body =
            context.Request.Headers.ContentEncoding == "gzip"
                ? new GZipStream(context.Request.Body, CompressionMode.Decompress)
                : context.Request.Body;
        using var reader = new StreamReader(body, Encoding.Latin1);
        received.Enqueue(
            (context.Request.Path, context.Request.Headers["x-token"].ToString(), await reader.ReadToEndAsync())
        );
    }
}
