namespace MonPs.Core.Collecting;

/// <summary>Where the credits of one UTC calendar month will go. All amounts in credits.</summary>
/// <param name="Month">Its first day, UTC.</param>
/// <param name="Left">What may still be spent, as far as known.</param>
public sealed record MonthForecast(DateOnly Month, int Left)
{
    /// <summary>Planned calls that close matches.</summary>
    public int Captures { get; init; }

    /// <summary>Planned calls that close none.</summary>
    public int Sweeps { get; init; }

    /// <summary>Estimated for kick-offs and sweeps that are not known yet; with the planned ones never above <see cref="Left"/>.</summary>
    public int Later { get; init; }

    /// <summary>What closing every match of the month, known or estimated, would take.</summary>
    public int Wanted { get; init; }

    /// <summary>Out of reach for matches without a bet at this moment.</summary>
    public int Reserve { get; init; }

    public int ToSpend => Captures + Sweeps + Later;
    public bool IsShort => Wanted > Left;
}
