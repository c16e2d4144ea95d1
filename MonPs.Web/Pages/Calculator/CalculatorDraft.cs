using System.Globalization;
using Microsoft.AspNetCore.Components;
using MonPs.Core.Fair;

namespace MonPs.Web.Pages.Calculator;

/// <summary>One outcome of the market: the bookmaker's odds, and the odds one could take elsewhere.</summary>
public sealed class PricedOutcome
{
    public decimal? Odds { get; set; }
    public decimal? Taken { get; set; }
}

/// <summary>What is typed into the calculator; the address carries all of it, so that it can be shared.</summary>
public sealed class CalculatorDraft
{
    public const string Path = "/calculator";
    public const int MostOutcomes = 12;
    private const int UsualOutcomes = 3;
    private const decimal HighestLine = 100;

    public List<PricedOutcome> Outcomes { get; } = [];
    public decimal? Bankroll { get; set; }
    public decimal? Line { get; set; }
    public decimal? Over { get; set; }
    public decimal? Under { get; set; }

    /// <summary>Odds one could take on a line of goals.</summary>
    public decimal? Price { get; set; }

    public IReadOnlyList<PricedOutcome> Priced => Outcomes.FindAll(outcome => outcome.Odds is not null);

    public bool HasLine => Line is { } line && line <= HighestLine && TotalGoals.IsLine(line);

    /// <summary>A number in the address that is none is left out.</summary>
    public static CalculatorDraft Of(string? odds, string? taken)
    {
        var (prices, prizes) = (Numbers(odds), Numbers(taken));
        var draft = new CalculatorDraft();
        for (var i = 0; i < Math.Clamp(Math.Max(prices.Count, prizes.Count), UsualOutcomes, MostOutcomes); i++)
            draft.Outcomes.Add(new() { Odds = prices.ElementAtOrDefault(i), Taken = prizes.ElementAtOrDefault(i) });
        return prices.Count == 2 ? draft.Without(draft.Outcomes[^1]) : draft;
    }

    /// <summary>A market to look at for who has none at hand.</summary>
    public void ShowMarket()
    {
        Outcomes.Clear();
        Outcomes.AddRange([new() { Odds = 2.70m }, new() { Odds = 2.30m }, new() { Odds = 4.40m }]);
    }

    public CalculatorDraft Without(PricedOutcome outcome)
    {
        Outcomes.Remove(outcome);
        return this;
    }

    public string Address(NavigationManager navigation) =>
        navigation.GetUriWithQueryParameters(
            navigation.ToAbsoluteUri(Path).ToString(),
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["odds"] = Text(Outcomes.Select(outcome => outcome.Odds)),
                ["taken"] = Text(Outcomes.Select(outcome => outcome.Taken)),
                ["bankroll"] = Text([Bankroll]),
                ["line"] = Text([Line]),
                ["over"] = Text([Over]),
                ["under"] = Text([Under]),
                ["price"] = Text([Price]),
            }
        );

    /// <summary>Lines a quarter apart, up to a goal below and above the quoted one.</summary>
    public IEnumerable<decimal> LinesAround() =>
        Enumerable.Range(-4, 9).Select(step => (Line ?? 0) + step * 0.25m).Where(TotalGoals.IsLine);

    public static decimal? Number(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static List<decimal?> Numbers(string? text) =>
        string.IsNullOrWhiteSpace(text) ? [] : [.. text.Split(',').Take(MostOutcomes).Select(Number)];

    private static string? Text(IEnumerable<decimal?> numbers)
    {
        var text = string.Join(',', numbers.Select(n => n?.ToString(CultureInfo.InvariantCulture)));
        return text.Trim(',').Length == 0 ? null : text;
    }
}
