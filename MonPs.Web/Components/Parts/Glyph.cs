namespace MonPs.Web.Components.Parts;

/// <summary>The icons there are: strokes on a 24 × 24 grid, drawn inline so that no icon font is loaded.</summary>
public enum Glyph
{
    Plus,
    Search,
    Check,
    Cross,
    Undo,
    Sun,
    Moon,
    Menu,
    Chart,
    List,
    Ball,
    Calculator,
    Upload,
    Settings,
    Clock,
    Alert,
    Info,
    Chevron,
    Bolt,
    Up,
    Down,
    Filter,
    Trash,
    Edit,
    Lock,
}

static class GlyphPaths
{
    public static string Of(Glyph glyph) =>
        glyph switch
        {
            Glyph.Plus => "M12 5v14M5 12h14",
            Glyph.Search => "M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM16 16l4.5 4.5",
            Glyph.Check => "M5 12.5 10 17.5 19 7",
            Glyph.Cross => "M6 6l12 12M18 6 6 18",
            Glyph.Undo => "M4 9h10.5a5.5 5.5 0 0 1 0 11H8M4 9l4.5-4.5M4 9l4.5 4.5",
            Glyph.Sun =>
                "M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4",
            Glyph.Moon => "M20 14.2A8.2 8.2 0 0 1 9.8 4 8.2 8.2 0 1 0 20 14.2Z",
            Glyph.Menu => "M4 7h16M4 12h16M4 17h16",
            Glyph.Chart => "M4 4v16h16M8 15l3.5-4 3 3L20 8",
            Glyph.List => "M4 5h7v6H4zM13 5h7v6h-7zM4 13h7v6H4zM13 13h7v6h-7z",
            Glyph.Ball =>
                "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 7.8l4 2.9-1.5 4.7h-5L8 10.7l4-2.9ZM12 7.8V3M16 10.7l4.5-1.5M14.5 15.4 17.3 19.2M9.5 15.4 6.7 19.2M8 10.7 3.5 9.2",
            Glyph.Calculator => "M6 3h12v18H6zM9 7h6M9 12h.01M12 12h.01M15 12h.01M9 16.5h.01M12 16.5h.01M15 16.5h.01",
            Glyph.Upload => "M12 16V4.5M12 4.5 7.5 9M12 4.5 16.5 9M4 15.5V20h16v-4.5",
            Glyph.Settings =>
                "M4 7h9M17 7h3M4 17h3M11 17h9M15 9.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4ZM9 19.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4Z",
            Glyph.Clock => "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 7.5V12l3 2",
            Glyph.Alert => "M12 4 2.8 20h18.4L12 4ZM12 10v4.5M12 17.3v.01",
            Glyph.Info => "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 11v5M12 7.8v.01",
            Glyph.Chevron => "M9 6l6 6-6 6",
            Glyph.Bolt => "M13 3 5 13.5h6L10.5 21 19 10.5h-6L13 3Z",
            Glyph.Up => "M12 19V5.5M12 5.5 6.5 11M12 5.5 17.5 11",
            Glyph.Down => "M12 5v13.5M12 18.5 6.5 13M12 18.5l5.5-5.5",
            Glyph.Filter => "M4 6h16M7 12h10M10 18h4",
            Glyph.Trash => "M4.5 7h15M9 7V4h6v3M6.5 7l1 13h9l1-13",
            Glyph.Edit => "M4 20l1-4.5L16 4.5l3.5 3.5L8.5 19 4 20Z",
            Glyph.Lock => "M6 11h12v9H6zM8.5 11V7.5a3.5 3.5 0 0 1 7 0V11",
            _ => "",
        };
}
