using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace MonPs.Benchmarks.Web;

/// <summary>
/// One visitor of the dashboard without a browser: the page's components over a real WebSocket, compressed as a browser's is; every
/// batch is acknowledged, and what the page asks its scripts is answered as theirs would.
/// </summary>
sealed class Circuit : IAsyncDisposable
{
    // A screenful of rows is 40 kB and more; a changed chip or an order's arrow stays far below.
    const int Rows = 20_000;
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    readonly Uri _page;
    readonly HubConnection _hub;
    bool _hasList;
    TaskCompletionSource _rows = new(TaskCreationOptions.RunContinuationsAsynchronously);

    Circuit(Uri server)
    {
        _page = new(server, "/manual-bets");
        var builder = new HubConnectionBuilder().WithUrl(new Uri(server, "/_blazor"), Configure);
        builder.Services.AddSingleton<IHubProtocol, BlazorPack>();
        _hub = builder.Build();
        _hub.On<int>("JS.EndUpdateRootComponents", _ => { });
        _hub.On<int, byte[]>("JS.RenderBatch", Drawn);
        _hub.On<long, string, string, int, long, int>("JS.BeginInvokeJS", Asked);
        _hub.On<int, string>("JS.AttachComponent", (_, _) => { });
        _hub.On<string>("JS.Error", error => _rows.TrySetException(new InvalidOperationException(error)));
        _hub.Closed += fault =>
        {
            _rows.TrySetException(fault ?? new InvalidOperationException("The circuit was closed."));
            return Task.CompletedTask;
        };

        void Configure(Microsoft.AspNetCore.Http.Connections.Client.HttpConnectionOptions options)
        {
            options.Transports = HttpTransportType.WebSockets;
            options.SkipNegotiation = true;
            options.Headers["Origin"] = server.GetLeftPart(UriPartial.Authority);
            options.WebSocketConfiguration = socket => socket.DangerousDeflateOptions = new();
        }
    }

    /// <summary>Milliseconds from asking for the page's components to the rows: queries, drawing, packing and two ways there and back.</summary>
    internal double DrawnMs { get; private set; }

    /// <summary>Returns when the first rows were drawn.</summary>
    internal static async Task<Circuit> Open(HttpClient http, Uri server)
    {
        var circuit = new Circuit(server);
        var html = await http.GetStringAsync(circuit._page);
        await circuit._hub.StartAsync();
        var state = BlazorPage.State(html);
        await circuit._hub.InvokeAsync<string>("StartCircuit", $"{server}", $"{circuit._page}", "[]", state);
        var start = Stopwatch.GetTimestamp();
        await circuit._hub.SendAsync("UpdateRootComponents", BlazorPage.Operations(html), state);
        await circuit._rows.Task.WaitAsync(Patience);
        circuit.DrawnMs = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return circuit;
    }

    /// <summary>Presses a chip: a link, which the browser tells the server as a change of the address.</summary>
    /// <returns>Milliseconds until the rows came.</returns>
    internal async Task<double> Press(string status)
    {
        _rows = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var start = Stopwatch.GetTimestamp();
        await _hub.SendAsync("OnLocationChanged", $"{_page}?status={status}", null, true);
        await _rows.Task.WaitAsync(Patience);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    async Task Drawn(int batch, byte[] drawing)
    {
        await _hub.SendAsync("OnRenderCompleted", batch, null);
        if (drawing.Length >= Rows && _hasList)
            _rows.TrySetResult();
    }

    async Task Asked(long call, string name, string arguments, int result, long target, int kind)
    {
        await _hub.SendAsync("EndInvokeJSFromDotNet", call, true, $"[{call},true,null]");
        if (name != "Blazor._internal.Virtualize.init")
            return;
        _hasList = true;
        var list = JsonSerializer.Deserialize<JsonElement>(arguments)[0].GetProperty("__dotNetObject").GetInt64();
        // The room of a desktop's list, as Chromium says it.
        await _hub.SendAsync("BeginInvokeDotNetFromJS", "1", null, "OnSpacerBeforeVisible", list, "[0,0,505]");
    }

    public ValueTask DisposeAsync() => _hub.DisposeAsync();
}
