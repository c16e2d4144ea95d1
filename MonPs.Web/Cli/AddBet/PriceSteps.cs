using System.Globalization;
using MonPs.Core.Bets;
using MonPs.Core.Odds;
using MonPs.Core.OddsApi;
using MonPs.Web.Pages.NewBet;

namespace MonPs.Web.Cli.AddBet;

/// <summary>At whose price: a number of the list, a name, or nobody. A name nobody knows must be typed twice.</summary>
internal sealed class BookmakerStep(TimeZoneInfo zone) : FormStep(zone)
{
    private IReadOnlyList<BestPrice> prices = [];
    private string? doubted;

    public override string Flag => "--bookmaker";
    public override bool IsRequired => false;
    protected override IReadOnlyList<string> Fields => ["bookmaker"];

    public override bool IsAnswered(BetAnswers answers) => answers.Form.Bookmaker is not null;

    protected override string Question(BetAnswers answers) => CliText.Get("Cli.Add.Bookmaker");

    protected override Task Show(Terminal terminal, BetAnswers answers, CancellationToken ct)
    {
        prices = answers is { Board: { } board, Outcome: { } side } ? board.Prices(side, answers.Line) : [];
        if (prices.Count > 0)
            terminal.Write(PriceTables.Bookmakers(prices));
        return Task.CompletedTask;
    }

    protected override Task<Heard> Take(string typed, Terminal terminal, BetAnswers answers, CancellationToken ct)
    {
        if (int.TryParse(typed, CultureInfo.InvariantCulture, out var number))
            return number >= 1 && number <= prices.Count
                ? base.Take(prices[number - 1].Bookmaker, terminal, answers, ct)
                : Task.FromResult(Heard.No(CliText.Get("Cli.Add.NoNumber", typed, $"{prices.Count}")));
        if (typed.Length == 0 || BookmakerText.Key(typed, prices) is not null || doubted == typed)
            return base.Take(BookmakerText.Key(typed, prices) ?? typed, terminal, answers, ct);
        doubted = typed;
        return Task.FromResult(Heard.No(Unknown(typed)));
    }

    protected override BetForm Write(BetAnswers answers, string typed) => answers.Form with { Bookmaker = typed };

    private string Unknown(string typed) =>
        BookmakerText.Near(typed, prices) is { Count: > 0 } near
            ? CliText.Get("Cli.Add.WhichBookmaker", typed, string.Join(", ", near))
            : CliText.Get("Cli.Add.NoBookmaker", typed);
}

/// <summary>The odds taken, with the market's beside.</summary>
internal sealed class OddsStep(TimeZoneInfo zone, string reference) : FormStep(zone)
{
    public override string Flag => "--odds";
    protected override IReadOnlyList<string> Fields => ["odds_obtained"];

    public override bool IsAnswered(BetAnswers answers) => answers.Form.OddsObtained is not null;

    protected override string Question(BetAnswers answers) =>
        Offered(answers) is { } offered
            ? CliText.Get("Cli.Add.OddsOr", Shown.Odds(offered))
            : CliText.Get("Cli.Add.Odds");

    protected override Task Show(Terminal terminal, BetAnswers answers, CancellationToken ct)
    {
        if (answers is { Board: { } board, Outcome: { } side })
            terminal.Say(Market(board, side, answers.Line));
        return Task.CompletedTask;
    }

    protected override BetForm Write(BetAnswers answers, string typed) =>
        answers.Form with
        {
            OddsObtained =
                typed.Length == 0 ? Offered(answers)?.ToString(CultureInfo.InvariantCulture) ?? typed : typed,
        };

    private string Market(PriceBoard board, Outcome side, decimal? line) =>
        CliText.Get(
            "Cli.Add.MarketPrice",
            Shown.Price(board.Best(side, line)),
            BookmakerNames.Title(reference),
            Shown.Odds(board.Reference(side, line))
        );

    private static decimal? Offered(BetAnswers answers) =>
        answers is { Board: { } board, Outcome: { } side, Form.Bookmaker: { Length: > 0 } bookmaker }
            ? board.At(bookmaker, side, answers.Line)
            : null;
}

internal sealed class StakeStep(TimeZoneInfo zone, string currency) : FormStep(zone)
{
    public override string Flag => "--stake";
    protected override IReadOnlyList<string> Fields => ["stake"];

    public override bool IsAnswered(BetAnswers answers) => answers.Form.Stake is not null;

    protected override string Question(BetAnswers answers) => CliText.Get("Cli.Add.Stake", currency);

    protected override BetForm Write(BetAnswers answers, string typed) => answers.Form with { Stake = typed };
}
