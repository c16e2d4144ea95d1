using MonPs.Core.Closing;

namespace MonPs.Core.Health;

/// <summary>How many closing lines have which grade.</summary>
/// <param name="ByGrade">Of the reference's quotes and of imports; a grade that none has is not there.</param>
/// <param name="ByHand">Typed, without a grade.</param>
/// <param name="None">Past kick-off without any.</param>
public sealed record GradeShares(IReadOnlyDictionary<ClosingGrade, int> ByGrade, int ByHand, int None)
{
    public int All => ByGrade.Values.Sum() + ByHand + None;

    public int Of(ClosingGrade grade) => ByGrade.GetValueOrDefault(grade);

    /// <summary>Percent of all with grade A, 0 to 100; null when there are none.</summary>
    public decimal? PercentA => All == 0 ? null : 100m * Of(ClosingGrade.A) / All;
}

/// <summary>Of the bets past kick-off, and of every match of the last 30 days.</summary>
public sealed record ClosingGrades(GradeShares Bets, GradeShares Matches);
