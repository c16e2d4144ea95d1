using System.Net.WebSockets;
using System.Text;
using MonPs.Tests.Support;

namespace MonPs.Tests.Web.Access;

/// <summary>A circuit is let in once and stays for days: it must end with its session.</summary>
public sealed class CircuitTests(GuardedWeb web) : AccessTest(web)
{
    private static readonly TimeSpan Seconds = TimeSpan.FromSeconds(8);

    [Fact]
    public async Task A_circuit_ends_within_seconds_of_its_session_and_another_goes_on()
    {
        using var mine = await Open(await Web.SignIn());
        var session = (await Store.AllOpen(Ct)).OrderByDescending(s => s.CreatedAt).First().Id;
        Web.Clock.Advance(TimeSpan.FromSeconds(1));
        using var other = await Open(await Web.SignIn());

        await Store.End(session, Ct);

        Assert.True(await Ends(mine, Seconds), "The circuit of a session that is over is still open.");
        Assert.False(await Ends(other, TimeSpan.FromSeconds(1)), "Another session's circuit was ended too.");
    }

    [Fact]
    public async Task Nobody_opens_a_circuit_without_a_session()
    {
        await Assert.ThrowsAsync<WebSocketException>(() => Open("monps-session=forged"));
    }

    [Fact]
    public async Task A_foreign_page_opens_no_circuit_through_the_owners_browser()
    {
        var cookie = await Web.SignIn();
        await Assert.ThrowsAsync<WebSocketException>(() => Open(cookie, "https://evil.example"));
    }

    private async Task<ClientWebSocket> Open(string cookie, string? origin = null)
    {
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Cookie", cookie);
        if (origin is not null)
            socket.Options.SetRequestHeader("Origin", origin);
        var address = new UriBuilder(Web.Http.BaseAddress!) { Scheme = "ws", Path = "/_blazor" }.Uri;
        await socket.ConnectAsync(address, Ct);
        await socket.SendAsync(
            Encoding.UTF8.GetBytes("{\"protocol\":\"blazorpack\",\"version\":1}\u001e"),
            WebSocketMessageType.Text,
            endOfMessage: true,
            Ct
        );
        var said = new byte[1024];
        var answer = await socket.ReceiveAsync(said, Ct);
        Assert.Equal("{}\u001e", Encoding.UTF8.GetString(said, 0, answer.Count));
        return socket;
    }

    // Pings come in between; only the end of the connection counts.
    private static async Task<bool> Ends(ClientWebSocket socket, TimeSpan within)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        patience.CancelAfter(within);
        try
        {
            while (true)
                if (
                    (await socket.ReceiveAsync(new byte[1024], patience.Token)).MessageType
                    == WebSocketMessageType.Close
                )
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
}
