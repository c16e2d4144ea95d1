using MonPs.Core.Bets;
using MonPs.Core.Closing;
using MonPs.Core.Data;
using MonPs.Core.Odds;

namespace MonPs.Core.Imports;

/// <summary>What a row backs: the match, its teams, and the market with its selection. Null where the row does not say.</summary>
internal sealed record RowBacks(string? MatchName, (string Home, string Away)? Teams, Market? Market, string? Selection)
{
    public decimal? Line { get; init; }
    public ClvReason? Reason { get; init; }

    /// <summary>What the selection column has no room for.</summary>
    public string? Details { get; init; }
}

/// <summary>Finds match and selection in a row, in their own columns or in one text. Pure.</summary>
internal static class RowSelection
{
    public static RowBacks Of(RowCells cells)
    {
        var selection = cells.Text(ImportField.Selection);
        var market = cells.Text(ImportField.MarketType);
        if (cells.Reading.Preset is ImportPreset.MonPs or ImportPreset.MonPsDump)
            return Stored(cells, market, selection);
        var label = Label(cells, selection);
        var isOther = SelectionText.NamesOtherMarket(PlainText.Of(market ?? ""));
        var pick = selection is null
            ? label.Pick
            : SelectionText.Read(selection, label.Teams, cells.Amount(ImportField.Line));
        return pick is { } backed && !isOther
            ? Backed(label, backed)
            : Unread(cells, label, string.Join(" · ", new[] { market, selection ?? label.Match }.OfType<string>()));
    }

    // The columns of the table: strict, for what stands there was written by a program.
    private static RowBacks Stored(RowCells cells, string? market, string? selection)
    {
        var name = cells.Text(ImportField.MatchName);
        var teams = name is null ? null : LabelText.Teams(name);
        if (market == SnakeCase.Of(Market.Other))
            return new(name, null, Market.Other, selection);
        var line = cells.Amount(ImportField.Line);
        if (
            line is null
            && market == SnakeCase.Of(Market.Totals)
            && SelectionText.Read(selection ?? "", null) is { } pick
        )
            line = pick.Line;
        return new(name, teams, null, selection) { Line = line };
    }

    private static RowBacks Backed(Label label, Pick pick) =>
        new(label.Match, label.Teams, pick.Market, BetSelection.Write(pick.Outcome, pick.Line)) { Line = pick.Line };

    private static RowBacks Unread(RowCells cells, Label label, string selection)
    {
        cells.Remark(RowRemark.OtherMarket);
        return new(label.Match, null, Market.Other, Cut(selection)) { Reason = ClvReason.OtherMarket };
    }

    private static Label Label(RowCells cells, string? selection)
    {
        var text = cells.Text(ImportField.MatchName);
        if (cells.Text(ImportField.HomeTeam) is { } home && cells.Text(ImportField.AwayTeam) is { } away)
            return new($"{home} vs {away}", (home, away), null, null);
        if (text is null)
            return new("", null, null, null);
        return selection is null ? Shortened(LabelText.Read(text)) : new(text, LabelText.Teams(text), null, null);
    }

    private static Label Shortened(Label label) => label with { Match = Cut(label.Match) };

    internal static string Cut(string text) =>
        text.Length <= BetRules.LongestText ? text : text[..(BetRules.LongestText - 1)] + "…";
}
