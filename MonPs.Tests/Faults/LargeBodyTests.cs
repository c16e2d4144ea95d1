using System.Net;
using System.Net.Http.Headers;
using MonPs.Tests.Support;

namespace MonPs.Tests.Faults;

/// <summary>Ten megabytes at everything that takes a body, by a server that may have no more than 256 MB of heap.</summary>
public sealed class LargeBodyTests(FaultCount count, PostgresFixture postgres) : FaultTest(count)
{
    private const int Size = 10 * 1024 * 1024;
    private const string HeapLimit = "0x10000000";

    [Fact]
    public async Task Ten_megabytes_are_refused_everywhere_with_bounded_memory()
    {
        await using var server = await FaultyServer.Start(
            Path.Combine(Folder, "data"),
            Provider,
            new(await postgres.NewDatabaseConnection()),
            ("DOTNET_GCHeapHardLimit", HeapLimit)
        );
        string[] paths =
        [
            "/api/manual-bets/",
            "/api/collector/runs",
            "/api/manual-bets/calculate-clv",
            "/culture",
            "/_blazor/negotiate",
            "/nothing",
        ];
        foreach (var path in paths)
        foreach (var chunked in new[] { false, true })
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Send(server.Address, path, chunked)));
            Count.Injected(answers.Length);
            // Null: the connection was cut while we still sent, which is an answer too.
            Assert.All(
                answers,
                status => Assert.True(status is null or < HttpStatusCode.InternalServerError, $"{path}: {status}")
            );
        }
        using var client = new CarefulClient(server.Address);
        await client.Write("after the flood");
        Count.Served(client.Answered);
        Assert.Equal(1, client.Sent);
        Assert.Equal(0, (await server.Stop()).Code);
    }

    private async Task<HttpStatusCode?> Send(Uri address, string path, bool chunked)
    {
        using var http = new HttpClient { BaseAddress = address };
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Content = new ByteArrayContent(new byte[Size]);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.TransferEncodingChunked = chunked;
        try
        {
            using var answer = await http.SendAsync(request, Ct);
            Count.Served();
            return answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}
