using MonPs.Core.ClosingFiles;
using MonPs.Core.Data;

namespace MonPs.Web.Cli;

/// <summary>An import of closing odds for scripts: the plan, and the report when it was carried out.</summary>
internal sealed record ClosingWire(
    int Rows,
    int UsableMatches,
    int NewMatches,
    IReadOnlyDictionary<string, int> References,
    int BetsToFill,
    int BetsToLink,
    int BetsToSettle,
    IReadOnlyList<ClosingWire.Suggestion> Suggestions,
    IReadOnlyList<ClosingWire.Issue> Issues,
    ClosingReport? Report
)
{
    internal sealed record Suggestion(string FileTeam, string KnownTeam, double Likeness, int Matches, string Example);

    internal sealed record Issue(string File, int? Line, string Code, string Text);

    public static ClosingWire Of(ClosingPlan plan, ClosingReport? report) =>
        new(
            plan.RowCount,
            plan.Rows.Count,
            plan.NewMatches,
            plan.References,
            plan.BetsToFill,
            plan.BetsToLink,
            plan.BetsToSettle,
            [.. plan.Suggestions.Select(s => new Suggestion(s.FileTeam, s.KnownTeam, s.Likeness, s.Rows, s.Example))],
            [.. plan.Issues.Select(i => new Issue(i.File, i.Line, SnakeCase.Of(i.Code), i.Text))],
            report
        );
}
