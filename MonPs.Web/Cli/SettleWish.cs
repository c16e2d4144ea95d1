using System.Globalization;
using MonPs.Core.Bets;
using MonPs.Core.Data;
using MonPs.Core.Language;
using MonPs.Web.Pages.NewBet;
using MonPs.Web.Pages.Shared;

namespace MonPs.Web.Cli;

/// <summary>Which bets end how, as it was typed; <see cref="Fault"/> says what cannot be understood of it.</summary>
internal sealed record SettleWish
{
    private static readonly string[] Opened = ["open", "pending", "en attente", "attente", "rouvrir"];
    private static readonly string[] Languages = ["fr", "en"];

    public IReadOnlyList<long> Ids { get; private init; } = [];

    /// <summary>Null opens the bets again.</summary>
    public BetResult? Result { get; private init; }
    public string? Profit { get; private init; }
    public string? Paid { get; private init; }
    public string? Fault { get; private init; }

    public static SettleWish Read(IReadOnlyList<string> words, string? profit, string? paid)
    {
        var ids = words.SkipLast(1).SelectMany(word => word.Split(',', StringSplitOptions.RemoveEmptyEntries)).ToList();
        if (ids.Find(word => !long.TryParse(word, CultureInfo.InvariantCulture, out _)) is { } wrong)
            return new() { Fault = CliText.Get("Cli.Settle.NoId", wrong) };
        var opens = Opened.Contains(words[^1], StringComparer.OrdinalIgnoreCase);
        if (!opens && ResultOf(words[^1]) is null)
            return new() { Fault = new FieldFault("result", "Result", words[^1]).Text };
        var wish = new SettleWish
        {
            Ids = [.. ids.Select(id => long.Parse(id, CultureInfo.InvariantCulture)).Distinct()],
            Result = ResultOf(words[^1]),
            Profit = profit,
            Paid = paid,
        };
        return wish with { Fault = wish.MoneyFault() };
    }

    public BetPatch Patch()
    {
        var fields = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["result"] = Result is { } result ? SnakeCase.Of(result) : null,
        };
        if (Profit is not null)
            fields["profit_loss"] = Profit;
        if (Paid is not null)
            fields["cash_out_amount"] = Paid;
        return new(fields);
    }

    /// <summary>What the bet will have brought, as Core will compute it.</summary>
    public decimal? ProfitOf(Bet bet)
    {
        if (Result is not { } result)
            return null;
        var paid = TypedNumber.TryRead(Paid, out var amount) ? amount : (decimal?)null;
        return TypedNumber.TryRead(Profit, out var profit)
            ? profit
            : Settlement.Profit(result, bet.Stake, bet.OddsObtained, paid);
    }

    private string? MoneyFault() =>
        Wrong(Profit) is { } profit ? $"--profit: {profit}"
        : Wrong(Paid) is { } paid ? $"--paid: {paid}"
        : Result == BetResult.CashOut && Profit is null && Paid is null
            ? CliText.Get("Cli.Fault", "--paid", new FieldFault("cash_out_amount", "CashOutMissing").Text)
        : null;

    private static string? Wrong(string? money) =>
        money is null || TypedNumber.TryRead(money, out _) ? null : new FieldFault("", "Number", money).Text;

    // "win" as on the wire, or the word of the page in either language: "gagné", "Won".
    private static BetResult? ResultOf(string word) =>
        SnakeCase.TryParse<BetResult>(word, out var result)
            ? result
            : Enum.GetValues<BetResult>()
                .Cast<BetResult?>()
                .FirstOrDefault(one => Titles(one!.Value).Contains(MatchSearch.Fold(word)));

    private static IEnumerable<string> Titles(BetResult result) =>
        Languages.Select(language =>
            MatchSearch.Fold(CliText.Find($"Bets.Result.{result}", CultureInfo.GetCultureInfo(language)) ?? "")
        );
}
