namespace MonPs.Core.Fair;

public enum MarginMethod
{
    Multiplicative,
    Additive,
    Power,
    OddsRatio,
    Shin,
}
