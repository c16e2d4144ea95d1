using MonPs.Web.Components.Parts;

namespace MonPs.Web.Components.Layout;

/// <summary>One entry of the navigation. <paramref name="Exists"/> is false until its page is built.</summary>
/// <param name="OnTab">Has its own tab on a phone; the others are under "More".</param>
public sealed record NavItem(string Href, string TextKey, Glyph Icon, bool OnTab, bool Exists);

/// <summary>The one table of the navigation (DESIGN §6). A new page is one line here.</summary>
public static class NavItems
{
    public const string Home = "/manual-bets";

    public static IReadOnlyList<NavItem> Planned { get; } =
    [
        new(Home, "Nav.Dashboard", Glyph.List, OnTab: true, Exists: true),
        new("/matches", "Nav.Matches", Glyph.Ball, OnTab: true, Exists: false),
        new("/opportunities", "Nav.Opportunities", Glyph.Bolt, OnTab: true, Exists: true),
        new("/statistics", "Nav.Statistics", Glyph.Chart, OnTab: true, Exists: true),
        new("/calculator", "Nav.Calculator", Glyph.Calculator, OnTab: false, Exists: true),
        new("/import", "Nav.Import", Glyph.Upload, OnTab: false, Exists: false),
        new("/admin", "Nav.Admin", Glyph.Settings, OnTab: true, Exists: true),
    ];

    public static IReadOnlyList<NavItem> Shown { get; } = [.. Planned.Where(item => item.Exists)];
}
