namespace MonPs.Core.Fair;

/// <summary>How the bookmaker's margin is taken out of his prices. Wire names are snake_case (`odds_ratio`).</summary>
public enum MarginMethod
{
    /// <summary>Every probability is shrunk by the same factor.</summary>
    Multiplicative,

    /// <summary>Every probability loses the same amount (Buchdahl's margin proportional to odds is the same).</summary>
    Additive,

    /// <summary>Every probability is raised to the same power.</summary>
    Power,

    /// <summary>Every odds ratio p/(1−p) is divided by the same number (Cheung).</summary>
    OddsRatio,

    /// <summary>The margin is the bookmaker's defence against a share z of insiders (Shin 1993).</summary>
    Shin,
}
