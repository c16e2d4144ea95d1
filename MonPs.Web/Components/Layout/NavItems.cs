using MonPs.Web.Components.Parts;

namespace MonPs.Web.Components.Layout;

/// <summary>One entry of the navigation.</summary>
/// <param name="OnTab">Has its own tab on a phone; the others are under "More".</param>
public sealed record NavItem(string Href, string TextKey, Glyph Icon, bool OnTab);

/// <summary>The one table of the navigation (DESIGN §6). A new page is one line here.</summary>
public static class NavItems
{
    public const string Home = "/manual-bets";

    public static IReadOnlyList<NavItem> Shown { get; } =
    [
        new(Home, "Nav.Dashboard", Glyph.List, OnTab: true),
        new("/matches", "Nav.Matches", Glyph.Ball, OnTab: true),
        new("/opportunities", "Nav.Opportunities", Glyph.Bolt, OnTab: true),
        new("/statistics", "Nav.Statistics", Glyph.Chart, OnTab: true),
        new("/calculator", "Nav.Calculator", Glyph.Calculator, OnTab: false),
        new("/import", "Nav.Import", Glyph.Upload, OnTab: false),
        new("/access", "Access.Title", Glyph.Lock, OnTab: false),
        new("/admin", "Nav.Admin", Glyph.Settings, OnTab: false),
    ];
}
