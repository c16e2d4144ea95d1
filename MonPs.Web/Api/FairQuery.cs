using System.Globalization;
using MonPs.Core.Data;
using MonPs.Core.Fair;
using MonPs.Core.Language;
using MonPs.Core.Settings;

namespace MonPs.Web.Api;

/// <summary>The calculator's query: lists of numbers separated by commas (so decimals need a point), every wrong one a fault.</summary>
internal sealed class FairQuery
{
    private const int MostNumbers = 50;
    private readonly List<FieldFault> faults = [];

    public IReadOnlyList<FieldFault> Faults => faults;

    public IReadOnlyList<double> Numbers(string name, string? text, int least) =>
        [.. Decimals(name, text, least).Select(n => (double)n)];

    public IReadOnlyList<decimal> Lines(string name, string? text, int least)
    {
        var lines = Decimals(name, text, least);
        foreach (var line in lines.Where(line => !TotalGoals.IsLine(line) || line > 100))
            faults.Add(new(name, "LineSteps", line.ToString(CultureInfo.InvariantCulture)));
        return lines;
    }

    public MarginMethod? Method(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (SnakeCase.TryParse<MarginMethod>(text.Trim(), out var method))
            return method;
        faults.Add(
            new("method", "Query", text, string.Join(", ", Enum.GetValues<MarginMethod>().Select(m => SnakeCase.Of(m))))
        );
        return null;
    }

    public StakePlan Plan(string? bankroll, MonPsSettings settings)
    {
        var typed = Decimals("bankroll", bankroll, 0);
        return new(typed.Count > 0 ? typed[0] : settings.Bankroll, settings.KellyFraction);
    }

    private List<decimal> Decimals(string name, string? text, int least)
    {
        var numbers = new List<decimal>();
        foreach (
            var part in (text ?? "")
                .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Take(MostNumbers)
        )
            if (TypedNumber.TryRead(part, out var number) && number is > 0 and < 1_000_000_000)
                numbers.Add(number);
            else
                faults.Add(new(name, "Number", part));
        if (numbers.Count < least && !faults.Exists(fault => fault.Field == name))
            faults.Add(new(name, "Missing"));
        return numbers;
    }
}
