using MonPs.Core.Closing;

namespace MonPs.Core.Clv;

/// <summary>What a pass wrote on one bet. Exactly one of closing odds and reason is there.</summary>
public sealed record ClvResult(
    long BetId,
    decimal? ClosingOdds,
    decimal? ClosingFairOdds,
    decimal? ClvPercent,
    decimal? ClvFairPercent,
    ClvReason? Reason
);

/// <summary>What one pass did. <paramref name="Results"/> holds the first of them, at most <see cref="MostResults"/>.</summary>
/// <param name="Computed">Bets that got a closing line and a CLV.</param>
/// <param name="WithoutClosing">Bets looked at for which there is none, by reason.</param>
public sealed record ClvPassResult(
    int Computed,
    IReadOnlyDictionary<ClvReason, int> WithoutClosing,
    IReadOnlyList<ClvResult> Results
)
{
    public const int MostResults = 10_000;
}
