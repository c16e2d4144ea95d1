namespace MonPs.Core.Statistics;

/// <summary>What a mean CLV says about a bettor. Wire names are snake_case (`very_good`).</summary>
public enum ClvVerdict
{
    /// <summary>Above 3 %: professional level.</summary>
    Excellent,

    /// <summary>1 to 3 %: a sustainable edge.</summary>
    VeryGood,

    /// <summary>0 to 1 %: marginal.</summary>
    Correct,

    /// <summary>Below 0: losing in the long run.</summary>
    Warning,
}

/// <summary>Reads a mean CLV.</summary>
public static class ClvVerdicts
{
    /// <summary>Null while the mean is unknown. Exactly 3 is still very good, 1 already so, and 0 correct.</summary>
    /// <param name="meanPercent">Mean CLV in percent.</param>
    public static ClvVerdict? Of(decimal? meanPercent) =>
        meanPercent switch
        {
            null => null,
            > 3 => ClvVerdict.Excellent,
            >= 1 => ClvVerdict.VeryGood,
            >= 0 => ClvVerdict.Correct,
            _ => ClvVerdict.Warning,
        };
}
