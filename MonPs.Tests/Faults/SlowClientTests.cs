using System.Net;
using System.Net.Sockets;
using System.Text;
using MonPs.Tests.Support;

namespace MonPs.Tests.Faults;

/// <summary>Clients that send a byte now and then, to hold what others need: they are shown the door, and nobody else waits.</summary>
public sealed class SlowClientTests(FaultCount count, PostgresFixture postgres) : FaultTest(count)
{
    private const int Each = 200;

    // Headers are waited for 15 seconds, a body that trickles about as long; more than this is no limit.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private const string Head =
        "POST /api/manual-bets/ HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";

    [Fact]
    public async Task Four_hundred_trickling_requests_are_ended_and_nobody_waits_for_them()
    {
        await using var server = await FaultyServer.Start(
            Path.Combine(Folder, "data"),
            Provider,
            new(await postgres.NewDatabaseConnection())
        );
        using var over = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        over.CancelAfter(Longest);
        var slow = Enumerable
            .Range(0, 2 * Each)
            .Select(n =>
                Trickle(server.Address, n < Each ? Head : $"{Head}Content-Length: 100000\r\n\r\n{{", over.Token)
            )
            .ToList();
        Count.Injected(slow.Count);

        using var client = new CarefulClient(server.Address);
        for (var bet = 0; bet < 20; bet++)
            await client.Write($"bet {bet}");
        Assert.Equal(client.Sent, client.Answered);
        Assert.Equal(HttpStatusCode.OK, (await Ask(server.Address, "/health/ready")).Status);
        Count.Served(client.Answered);

        var ended = await Task.WhenAll(slow);
        Assert.All(ended, shown => Assert.True(shown, "A trickling request was still held after a minute."));
        Assert.Equal(0, (await server.Stop()).Code);
    }

    /// <returns>True when the server ended it.</returns>
    private static async Task<bool> Trickle(Uri address, string start, CancellationToken ct)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, address.Port, ct);
            await socket.SendAsync(Encoding.ASCII.GetBytes(start), ct);
            var closing = Closed(socket, ct);
            while (!closing.IsCompleted)
            {
                await Task.WhenAny(closing, Task.Delay(TimeSpan.FromSeconds(1), ct));
                await socket.SendAsync("X"u8.ToArray(), ct);
            }
            return true;
        }
        catch (SocketException)
        {
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    // Whatever it says before (408, most likely), the end is what counts.
    private static async Task Closed(Socket socket, CancellationToken ct)
    {
        var said = new byte[4096];
        while (await socket.ReceiveAsync(said, ct) > 0) { }
    }
}
