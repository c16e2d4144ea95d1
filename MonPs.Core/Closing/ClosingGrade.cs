namespace MonPs.Core.Closing;

/// <summary>How close to kick-off the closing quote was seen: A ≤ 5 minutes, B ≤ 30 minutes, C ≤ 3 hours, D older or modelled.</summary>
public enum ClosingGrade
{
    A,
    B,
    C,
    D,
}
