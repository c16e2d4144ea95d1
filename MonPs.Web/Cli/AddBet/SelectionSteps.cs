using MonPs.Core.Bets;
using MonPs.Core.Data;
using MonPs.Core.Odds;
using MonPs.Web.Pages.Shared;

namespace MonPs.Web.Cli.AddBet;

internal sealed class MarketStep(TimeZoneInfo zone) : FormStep(zone)
{
    private static readonly Dictionary<string, Market> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["1"] = Market.H2h,
        ["1n2"] = Market.H2h,
        ["1x2"] = Market.H2h,
        ["h2h"] = Market.H2h,
        ["2"] = Market.Totals,
        ["+/-"] = Market.Totals,
        ["totals"] = Market.Totals,
        ["plus/moins"] = Market.Totals,
        ["over/under"] = Market.Totals,
    };

    public override string Flag => "--market";
    protected override IReadOnlyList<string> Fields => ["market_type"];

    public override bool IsAnswered(BetAnswers answers) => answers.Form.MarketType is not null;

    /// <summary>The wire name of a market as people call it; another text stays as it was typed.</summary>
    public static string? Key(string? typed) =>
        Names.TryGetValue(typed?.Trim() ?? "", out var market) ? SnakeCase.Of(market) : typed;

    protected override string Question(BetAnswers answers) => CliText.Get("Cli.Add.Market");

    protected override Task Show(Terminal terminal, BetAnswers answers, CancellationToken ct)
    {
        terminal.Say($"  1  {CliText.Get("Bet.Market.h2h")}\n  2  {CliText.Get("Bet.Market.totals")}");
        return Task.CompletedTask;
    }

    protected override BetForm Write(BetAnswers answers, string typed) => answers.Form with { MarketType = Key(typed) };
}

/// <summary>Which side, with the best price of each and the reference's.</summary>
internal sealed class SelectionStep(TimeZoneInfo zone, string reference) : FormStep(zone)
{
    public override string Flag => "--selection";
    protected override IReadOnlyList<string> Fields => ["selection"];

    public override bool IsAnswered(BetAnswers answers) => answers.Form.Selection is not null;

    protected override string Question(BetAnswers answers) =>
        CliText.Get(answers.Market == Market.Totals ? "Cli.Add.Side" : "Cli.Add.Selection");

    protected override Task Show(Terminal terminal, BetAnswers answers, CancellationToken ct)
    {
        if (answers.Market == Market.H2h)
            terminal.Write(PriceTables.Sides(answers, reference));
        return Task.CompletedTask;
    }

    protected override BetForm Write(BetAnswers answers, string typed) =>
        OutcomeText.Read(typed, answers.Market, answers.Teams) is { } read
            ? answers.Form with
            {
                Selection = read.Side.ToString(),
                Line = read.Line,
            }
            : answers.Form with
            {
                Selection = typed,
                Line = null,
            };
}

/// <summary>Which line, with the lines really quoted.</summary>
internal sealed class LineStep(TimeZoneInfo zone, string reference) : FormStep(zone)
{
    public override string Flag => "--line";
    protected override IReadOnlyList<string> Fields => ["line"];

    public override bool Applies(BetAnswers answers) => answers.Market == Market.Totals;

    public override bool IsAnswered(BetAnswers answers) => answers.Form.Line is not null;

    protected override string Question(BetAnswers answers) => CliText.Get("Cli.Add.Line");

    protected override Task Show(Terminal terminal, BetAnswers answers, CancellationToken ct)
    {
        if (answers.Board is { Lines.Count: > 0 } board && answers.Outcome is { } side)
            terminal.Write(PriceTables.Lines(board, side, reference));
        return Task.CompletedTask;
    }

    protected override BetForm Write(BetAnswers answers, string typed) => answers.Form with { Line = typed };

    protected override Heard Accepted(BetAnswers answers) =>
        answers.Board is { Lines: var lines } && answers.Line is { } line && !lines.Contains(line)
            ? new(true, CliText.Get("Cli.Add.LineNotQuoted", BetWords.Line(line)))
            : Heard.Yes;
}
