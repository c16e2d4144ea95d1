using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace MonPs.Web.Components.Layout;

/// <summary>A navigation that knows where the visitor is, and is drawn anew when that changes.</summary>
public abstract class NavList : ComponentBase, IDisposable
{
    private NavItem? here;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <summary>"page" for the entry of the page that is shown, as <c>aria-current</c> wants it.</summary>
    protected string? Current(NavItem item) => item == here ? "page" : null;

    protected override void OnInitialized()
    {
        here = Find();
        Navigation.LocationChanged += Follow;
    }

    public void Dispose()
    {
        Navigation.LocationChanged -= Follow;
        GC.SuppressFinalize(this);
    }

    private void Follow(object? sender, LocationChangedEventArgs e)
    {
        var now = Find();
        if (now == here)
            return;
        here = now;
        _ = InvokeAsync(StateHasChanged);
    }

    // A bet's page is under the list of bets: its entry stays marked.
    private NavItem? Find()
    {
        var path = new Uri(Navigation.Uri).AbsolutePath;
        return NavItems.Shown.FirstOrDefault(item =>
            path == item.Href || path.StartsWith(item.Href + "/", StringComparison.Ordinal)
        );
    }
}
