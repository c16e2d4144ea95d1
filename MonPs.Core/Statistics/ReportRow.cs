using MonPs.Core.Bets;
using MonPs.Core.Closing;
using MonPs.Core.Fair;
using MonPs.Core.Odds;

namespace MonPs.Core.Statistics;

/// <summary>What the figures need of one bet, as it streams from the database.</summary>
internal readonly record struct ReportRow
{
    public required long Id { get; init; }
    public required string? MatchId { get; init; }
    public required DateTimeOffset KickoffTime { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required string? Sport { get; init; }
    public required Market Market { get; init; }
    public required string Selection { get; init; }
    public required string? Bookmaker { get; init; }
    public required decimal Odds { get; init; }
    public required decimal Stake { get; init; }
    public required BetResult? Result { get; init; }
    public required decimal? Profit { get; init; }
    public required decimal? ClvPercent { get; init; }
    public required decimal? ClvFairPercent { get; init; }
    public required ClosingMethod? Method { get; init; }
    public required ClosingGrade? Grade { get; init; }
    public required string[] Tags { get; init; }
    public required double? WinMass { get; init; }
    public required double? HalfWinMass { get; init; }
    public required double? PushMass { get; init; }
    public required double? HalfLossMass { get; init; }

    public bool IsModelled => Method == ClosingMethod.Modelled;

    /// <summary>Settled, with the stake at risk: void and push are out of the turnover.</summary>
    public bool HasTurnover => Result is not (null or BetResult.Void or BetResult.Push);

    public OutcomeMasses? Masses =>
        (WinMass, HalfWinMass, PushMass, HalfLossMass) is ({ } win, { } halfWin, { } push, { } halfLoss)
            ? new(win, halfWin, push, halfLoss, Math.Max(0, 1 - win - halfWin - push - halfLoss))
            : null;
}
