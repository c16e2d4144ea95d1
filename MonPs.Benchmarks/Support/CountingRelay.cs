using System.Net;
using System.Net.Sockets;

namespace MonPs.Benchmarks.Support;

/// <summary>A plain TCP relay between a browser and the server that counts what passes, both ways, headers included.</summary>
sealed class CountingRelay : IDisposable
{
    readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    readonly Uri _server;
    long _bytes;

    internal CountingRelay(Uri server)
    {
        _server = server;
        _listener.Start();
        _ = Accept();
    }

    internal Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>What passed since the last call.</summary>
    internal long Take() => Interlocked.Exchange(ref _bytes, 0);

    async Task Accept()
    {
        try
        {
            while (true)
                _ = Relay(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException) { }
    }

    async Task Relay(TcpClient browser)
    {
        using var server = new TcpClient { NoDelay = true };
        using (browser)
        {
            browser.NoDelay = true;
            await server.ConnectAsync(_server.Host, _server.Port);
            await Task.WhenAny(
                Pump(browser.GetStream(), server.GetStream()),
                Pump(server.GetStream(), browser.GetStream())
            );
        }
    }

    async Task Pump(NetworkStream from, NetworkStream to)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            for (int read; (read = await from.ReadAsync(buffer)) > 0; )
            {
                Interlocked.Add(ref _bytes, read);
                await to.WriteAsync(buffer.AsMemory(0, read));
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException) { }
    }

    public void Dispose() => _listener.Dispose();
}
