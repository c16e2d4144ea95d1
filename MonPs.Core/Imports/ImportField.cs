namespace MonPs.Core.Imports;

/// <summary>What a column of a file can be. Wire names are snake_case (<c>match_name</c>).</summary>
public enum ImportField
{
    /// <summary>The bet's number in the other program; tells two equal bets apart.</summary>
    Id,
    MatchId,

    /// <summary>The match, or a free text that names match and selection.</summary>
    MatchName,
    HomeTeam,
    AwayTeam,
    Sport,
    KickoffTime,

    /// <summary>The time of day, where the date has a column of its own.</summary>
    Clock,
    MarketType,
    Selection,
    Line,
    Bookmaker,
    OddsObtained,
    Stake,

    /// <summary>Single, combined, system.</summary>
    BetType,
    Result,
    ProfitLoss,

    /// <summary>What a cash-out paid, stake included.</summary>
    CashOutAmount,

    /// <summary>In percent of the winnings.</summary>
    Commission,

    /// <summary>A stake that was a gift: losing it costs nothing.</summary>
    FreeBet,
    PlacedAt,
    SettledAt,
    Tags,
    Notes,

    ClosingOdds,
    ClosingFairOdds,
    ClosingMethod,
    ClosingGrade,
    ClosingSeenAt,
    ClosingKickoff,
    ClosingFairMethod,
    ClosingLine,
    ClosingReference,
    ClosingWinMass,
    ClosingHalfWinMass,
    ClosingPushMass,
    ClosingHalfLossMass,
    ClvPercent,
    ClvFairPercent,
    ClvCalculatedAt,
    ClvReason,
    SettledBy,
}
