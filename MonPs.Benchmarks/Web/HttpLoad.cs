using System.Diagnostics;

namespace MonPs.Benchmarks.Web;

/// <summary>As many connections as asked for, each sending its next request when the last was answered.</summary>
static class HttpLoad
{
    /// <exception cref="HttpRequestException">An answer was not a success.</exception>
    internal static async Task<LoadResult> Run(Uri address, int connections, TimeSpan during)
    {
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = connections, UseCookies = false };
        using var client = new HttpMessageInvoker(handler);
        var watch = Stopwatch.StartNew();
        var times = await Task.WhenAll(
            Enumerable.Range(0, connections).Select(_ => Ask(client, address, watch, during))
        );
        return LoadResult.Of([.. times.SelectMany(t => t)], watch.Elapsed);
    }

    static async Task<List<double>> Ask(HttpMessageInvoker client, Uri address, Stopwatch watch, TimeSpan during)
    {
        var times = new List<double>();
        while (watch.Elapsed < during)
        {
            var start = Stopwatch.GetTimestamp();
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            using var answer = await client.SendAsync(request, CancellationToken.None);
            answer.EnsureSuccessStatusCode();
            await answer.Content.CopyToAsync(Stream.Null);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        return times;
    }
}
