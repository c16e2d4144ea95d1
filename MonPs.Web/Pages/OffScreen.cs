using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using MonPs.Web.Pages.Dashboard;

namespace MonPs.Web.Pages;

/// <summary>Draws pages for nobody: to be warm before the first visitor, and to time the drawing alone.</summary>
internal sealed class OffScreen : IAsyncDisposable
{
    private const string Nowhere = "http://localhost/";
    private readonly HtmlRenderer renderer;

    /// <param name="visitor">The services of one visit, as a circuit has them.</param>
    public OffScreen(IServiceProvider visitor)
    {
        var navigation = (IHostEnvironmentNavigationManager)visitor.GetRequiredService<NavigationManager>();
        navigation.Initialize(Nowhere, Nowhere);
        renderer = new(visitor, visitor.GetRequiredService<ILoggerFactory>());
    }

    /// <returns>The component's markup once it has all it waits for. A list that asks the browser for its height has no rows.</returns>
    public Task<string> Draw<T>(params IEnumerable<(string Name, object? Value)> parameters)
        where T : IComponent =>
        renderer.Dispatcher.InvokeAsync(async () =>
        {
            var given = ParameterView.FromDictionary(parameters.ToDictionary(one => one.Name, one => one.Value));
            return (await renderer.RenderComponentAsync<T>(given)).ToHtmlString();
        });

    /// <returns>A row of the dashboard's list.</returns>
    public Task<string> DrawRow(BetLine line) =>
        Draw<BetRow>(
            (nameof(BetRow.Bet), line.Bet),
            (nameof(BetRow.Live), line.Live),
            (nameof(BetRow.State), line.State)
        );

    public ValueTask DisposeAsync() => renderer.DisposeAsync();
}
