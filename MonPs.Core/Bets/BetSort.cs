namespace MonPs.Core.Bets;

public enum BetSortField
{
    Kickoff,
    Created,
    Clv,
    Odds,
    Stake,
    Profit,
}

/// <summary>The order of a list; written <c>kickoff</c> or, downwards, <c>-kickoff</c>.</summary>
public readonly record struct BetSort(BetSortField Field, bool Descending)
{
    public static readonly BetSort NewestFirst = new(BetSortField.Kickoff, true);

    /// <returns>Null when the text names no order.</returns>
    public static BetSort? TryRead(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return NewestFirst;
        var descending = text.StartsWith('-');
        return Data.SnakeCase.TryParse<BetSortField>(descending ? text[1..] : text, out var field)
            ? new(field, descending)
            : null;
    }

    public string Write() => $"{(Descending ? "-" : "")}{Data.SnakeCase.Of(Field)}";
}
