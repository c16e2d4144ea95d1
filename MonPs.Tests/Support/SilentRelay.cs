using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace MonPs.Tests.Support;

/// <summary>
/// Between a client and the test database: on demand it passes nothing on of the connections there are, and does not close them, as a
/// router does that forgot them. New ones are passed on.
/// </summary>
sealed class SilentRelay : IAsyncDisposable
{
    readonly TcpListener listener = new(IPAddress.Loopback, 0);
    readonly CancellationTokenSource stop = new();
    readonly UnixDomainSocketEndPoint database;
    readonly List<Socket> held = [];
    readonly Task accepting;
    CancellationTokenSource passing = new();

    /// <param name="to">Of a database that listens at a socket of this machine.</param>
    public SilentRelay(NpgsqlConnectionStringBuilder to)
    {
        database = new(Path.Combine(to.Host!, $".s.PGSQL.{to.Port}"));
        listener.Start();
        Connection = new(to.ConnectionString) { Host = "127.0.0.1", Port = ((IPEndPoint)listener.LocalEndpoint).Port };
        accepting = Accept();
    }

    public NpgsqlConnectionStringBuilder Connection { get; }

    public void BeSilent()
    {
        passing.Cancel();
        passing = new();
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await passing.CancelAsync();
        listener.Dispose();
        await accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        held.ForEach(socket => socket.Dispose());
        stop.Dispose();
    }

    async Task Accept()
    {
        while (true)
        {
            var client = await listener.AcceptSocketAsync(stop.Token);
            var server = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            held.AddRange([client, server]);
            await server.ConnectAsync(database, stop.Token);
            _ = Pass(client, server, passing.Token);
            _ = Pass(server, client, passing.Token);
        }
    }

    // Ends with the other side's end, or without a word.
    static async Task Pass(Socket from, Socket to, CancellationToken silence)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            int read;
            while ((read = await from.ReceiveAsync(buffer, silence)) > 0)
                await to.SendAsync(buffer.AsMemory(0, read), silence);
            to.Shutdown(SocketShutdown.Send);
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException) { }
    }
}
