using System.Net;
using System.Net.WebSockets;
using System.Text;
using MonPs.Tests.Support;

namespace MonPs.Tests.Faults;

/// <summary>Circuits by the hundred, and what no browser would ever send through one.</summary>
public sealed class CircuitFaultTests(FaultCount count, PostgresFixture postgres) : FaultTest(count)
{
    private FaultyServer server = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        server = await FaultyServer.Start(
            Path.Combine(Folder, "data"),
            Provider,
            new(await postgres.NewDatabaseConnection())
        );
    }

    public override async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        await base.DisposeAsync();
    }

    [Fact]
    public Task Fifty_open_pages_are_all_drawn_and_all_follow_the_data() => Follow(50);

    [Fact]
    [Trait("Long", "yes")]
    public Task Five_hundred_open_pages_are_all_drawn_and_all_follow_the_data() => Follow(500);

    private static bool IsDrawn(PageCircuit page) => page.Drawn.Contains("Paris");

    private async Task Follow(int many)
    {
        var circuits = new List<PageCircuit>(many);
        try
        {
            while (circuits.Count < many)
                circuits.AddRange(
                    await Task.WhenAll(
                        Enumerable.Range(0, 10).Select(_ => PageCircuit.Open(server.Address, "/manual-bets", Ct))
                    )
                );
            Count.Injected(many);
            await Until(
                "every page drawn",
                () => Task.FromResult(circuits.All(IsDrawn)),
                () => string.Join('\n', circuits.Where(one => !IsDrawn(one)))
            );

            using var client = new CarefulClient(server.Address);
            var before = circuits.Select(one => one.Batches).ToList();
            await client.Write("seen by all");
            await Until(
                "every page drawn anew",
                () => Task.FromResult(circuits.Zip(before).All(pair => pair.First.Batches > pair.Second))
            );
            Assert.All(circuits, one => Assert.Null(one.Fault));
            Count.Served(client.Answered + (2 * many));
            Assert.Equal(HttpStatusCode.OK, (await Ask(server.Address, "/health/ready")).Status);
        }
        finally
        {
            foreach (var circuit in circuits)
                await circuit.DisposeAsync();
        }
        Assert.Equal(0, (await server.Stop()).Code);
    }

    [Fact]
    public async Task Garbage_ends_the_circuit_that_sends_it_and_no_other()
    {
        await using var bystander = await PageCircuit.Open(server.Address, "/manual-bets", Ct);
        foreach (var (kind, frames) in Garbage())
        {
            using var socket = await Handshake();
            Assert.True(await Ends(socket, frames), kind);
            Count.Injected();
        }
        await StillLives(bystander);
    }

    [Fact]
    public async Task Wrong_calls_hurt_nobody_else()
    {
        await using var bystander = await PageCircuit.Open(server.Address, "/manual-bets", Ct);
        foreach (var (method, arguments) in WrongCalls())
        {
            await using var attacker = await PageCircuit.Open(server.Address, "/statistics", Ct);
            for (var i = 0; i < 20 && attacker.IsOpen; i++)
                try
                {
                    await attacker.Send(method, arguments, Ct);
                }
                // Shown the door already.
                catch (Exception e) when (e is InvalidOperationException or OperationCanceledException) { }
            Count.Injected();
            Assert.Equal(HttpStatusCode.OK, (await Ask(server.Address, "/health/ready")).Status);
        }
        await StillLives(bystander);
    }

    private static IEnumerable<(string Method, object?[] Arguments)> WrongCalls() =>
        [
            ("NoSuchMethod", []),
            ("StartCircuit", []),
            ("StartCircuit", [1, 2, 3, 4]),
            ("StartCircuit", ["file:///etc/passwd", "nowhere", "[", "forged"]),
            ("ConnectCircuit", ["CfDJ8forged"]),
            ("UpdateRootComponents", ["{\"batchId\":1,\"operations\":[{\"type\":\"add\"}]}", "forged"]),
            ("UpdateRootComponents", ["not json", ""]),
            ("BeginInvokeDotNetFromJS", ["1", "System.Private.CoreLib", "Exit", 0, "[0]"]),
            ("EndInvokeJSFromDotNet", [99, true, "[99,true,null]"]),
            ("OnRenderCompleted", [9999, "forged"]),
            ("OnLocationChanged", ["http://evil.example/", "", true]),
            ("ReceiveByteArray", [-1, null]),
        ];

    private static IEnumerable<(string Kind, byte[][] Frames)> Garbage()
    {
        var random = new Random(7);
        for (var size = 10; size <= 30_000; size *= 10)
        {
            var noise = new byte[size];
            random.NextBytes(noise);
            // The first byte as a length that never comes would only wait.
            noise[0] = 1;
            yield return ($"{size} random bytes", [noise]);
        }
        yield return ("a megabyte in one message", [new byte[1_000_000]]);
        yield return (
            "a message that says it has four gigabytes",
            [
                [0xff, 0xff, 0xff, 0xff, 0x0f, 0x95],
            ]
        );
        yield return (
            "arrays in arrays in arrays",
            [
                [0x7f, .. Enumerable.Repeat((byte)0x91, 127)],
            ]
        );
        yield return (
            "an invocation without end",
            [.. Enumerable.Repeat(Enumerable.Repeat((byte)0xff, 20_000).ToArray(), 4)]
        );
    }

    private async Task<ClientWebSocket> Handshake()
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new UriBuilder(server.Address) { Scheme = "ws", Path = "/_blazor" }.Uri, Ct);
        await Send(socket, Encoding.UTF8.GetBytes("{\"protocol\":\"blazorpack\",\"version\":1}\u001e"));
        await socket.ReceiveAsync(new byte[1024], Ct);
        return socket;
    }

    private static async Task<bool> Ends(ClientWebSocket socket, byte[][] frames)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        try
        {
            foreach (var frame in frames)
                await Send(socket, frame);
            while (
                (await socket.ReceiveAsync(new byte[4096], patience.Token)).MessageType != WebSocketMessageType.Close
            ) { }
            return true;
        }
        catch (WebSocketException)
        {
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private static Task Send(ClientWebSocket socket, byte[] frame) =>
        socket.SendAsync(frame, WebSocketMessageType.Binary, endOfMessage: true, Ct);

    private async Task StillLives(PageCircuit bystander)
    {
        using var client = new CarefulClient(server.Address);
        var before = bystander.Batches;
        await client.Write("seen by the other");
        await Until("the other page drawn anew", () => Task.FromResult(bystander.Batches > before));
        Assert.True(bystander.IsOpen);
        Assert.Null(bystander.Fault);
        Count.Served(client.Answered);
    }
}
