namespace MonPs.Core.Statistics;

/// <summary>Why a figure cannot be given. The page says it in words; the figure itself is null, never 0 or NaN.</summary>
public enum StatisticGap
{
    /// <summary>There is nothing to add up.</summary>
    NoBets,

    /// <summary>One bet has a value but no spread.</summary>
    OneBet,

    /// <summary>All bets lie on one match: however many, they are one piece of evidence.</summary>
    OneMatch,

    /// <summary>All values are the same, so nothing can be said about chance.</summary>
    NoSpread,
}
