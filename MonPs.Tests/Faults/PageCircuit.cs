using System.Text;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MonPs.Benchmarks.Web;

namespace MonPs.Tests.Faults;

/// <summary>
/// A tab without a browser: reads a page, opens its circuit as blazor.web.js does, and acknowledges what is drawn. Hundreds
/// of them fit where a handful of browsers do.
/// </summary>
internal sealed class PageCircuit : IAsyncDisposable
{
    private readonly HubConnection hub;
    private readonly TaskCompletionSource closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly StringBuilder drawn = new();
    private int batches;
    private string? fault;

    private PageCircuit(Uri address, string cookies)
    {
        var builder = new HubConnectionBuilder();
        builder.WithUrl(
            new Uri(address, "/_blazor"),
            options =>
            {
                if (cookies.Length > 0)
                    options.Headers["Cookie"] = cookies;
            }
        );
        builder.Services.Replace(ServiceDescriptor.Singleton<IHubProtocol, BlazorPack>());
        hub = builder.Build();
        hub.On<int, string>("JS.AttachComponent", (_, _) => { });
        hub.On<int, byte[]>("JS.RenderBatch", Draw);
        hub.On<string>("JS.Error", said => fault = said);
        hub.On<long, string, string?, int, long, int>("JS.BeginInvokeJS", Script);
        hub.On<int>("JS.EndUpdateRootComponents", _ => { });
        hub.Closed += _ =>
        {
            closed.TrySetResult();
            return Task.CompletedTask;
        };
    }

    /// <summary>How many times the page was drawn.</summary>
    public int Batches => Volatile.Read(ref batches);

    /// <summary>What the server said that went wrong; null when nothing did.</summary>
    public string? Fault => fault;

    public bool IsOpen => hub.State == HubConnectionState.Connected;

    /// <summary>Ends when the connection does.</summary>
    public Task Closed => closed.Task;

    /// <summary>All texts drawn so far.</summary>
    public string Drawn
    {
        get
        {
            lock (drawn)
                return drawn.ToString();
        }
    }

    /// <param name="address">Of the server.</param>
    /// <param name="path">The page.</param>
    /// <param name="ct">Gives up.</param>
    /// <param name="cookies">Of whoever signed in.</param>
    public static async Task<PageCircuit> Open(Uri address, string path, CancellationToken ct, string cookies = "")
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = address };
        // A navigation: without it some paths are the API's.
        http.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        if (cookies.Length > 0)
            http.DefaultRequestHeaders.Add("Cookie", cookies);
        var page = new Uri(address, path);
        var html = await http.GetStringAsync(page, ct);
        var circuit = new PageCircuit(address, cookies);
        await circuit.hub.StartAsync(ct);
        var id = await circuit.hub.InvokeAsync<string?>(
            "StartCircuit",
            address.ToString(),
            page.ToString(),
            "[]",
            "",
            ct
        );
        Assert.NotNull(id);
        await circuit.hub.SendAsync("UpdateRootComponents", BlazorPage.Operations(html), BlazorPage.State(html), ct);
        return circuit;
    }

    /// <summary>Sends an invocation as it stands, whatever the server may think of it.</summary>
    public Task Send(string method, object?[] arguments, CancellationToken ct) =>
        hub.SendCoreAsync(method, arguments, ct);

    public ValueTask DisposeAsync() => hub.DisposeAsync();

    public override string ToString() => $"{hub.State}, fault: {fault ?? "none"}, {Batches} batches: {Drawn}";

    private async Task Draw(int batch, byte[] bytes)
    {
        lock (drawn)
            drawn.Append(Encoding.UTF8.GetString(bytes));
        Interlocked.Increment(ref batches);
        await hub.SendAsync("OnRenderCompleted", batch, (string?)null);
    }

    // Every script answers "nothing", as one of a browser without storage would.
    private Task Script(long task, string name, string? arguments, int kind, long target, int call) =>
        task == 0 ? Task.CompletedTask : hub.SendAsync("EndInvokeJSFromDotNet", task, true, $"[{task},true,null]");
}
