using Microsoft.Extensions.Localization;
using MonPs.Core.Bets;
using MonPs.Core.Closing;
using MonPs.Core.Clv;
using MonPs.Core.Data;
using MonPs.Core.Odds;
using MonPs.Web.Culture;

namespace MonPs.Web.Api;

/// <summary>A bet on the wire: the columns of `manual_bets`.</summary>
internal sealed record BetWire(
    long Id,
    string? MatchId,
    string MatchName,
    string? Sport,
    DateTimeOffset KickoffTime,
    Market MarketType,
    string Selection,
    decimal? Line,
    string? Bookmaker,
    decimal OddsObtained,
    decimal Stake,
    decimal? ClosingOdds,
    decimal? ClosingFairOdds,
    ClosingMethod? ClosingMethod,
    string? ClosingGrade,
    DateTimeOffset? ClosingSeenAt,
    string? ClosingReference,
    decimal? ClvPercent,
    decimal? ClvFairPercent,
    DateTimeOffset? ClvCalculatedAt,
    ClvReason? ClvReason,
    BetResult? Result,
    decimal? ProfitLoss,
    SettledBy? SettledBy,
    IReadOnlyList<string> Tags,
    string? Notes,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    int Version
)
{
    /// <summary>A client may send back a bet as it got it: what only MonPs writes is passed over.</summary>
    public static readonly IReadOnlySet<string> ReadOnlyFields = typeof(BetWire)
        .GetProperties()
        .Select(property => SnakeCase.Of(property.Name))
        .Append("deleted_at")
        .Except(BetPatch.KnownFields)
        .ToHashSet();

    public static BetWire Of(Bet bet) =>
        new(
            bet.Id,
            bet.MatchId,
            bet.MatchName,
            bet.Sport,
            bet.KickoffTime,
            bet.Market,
            bet.Selection,
            bet.Line,
            bet.Bookmaker,
            bet.OddsObtained,
            bet.Stake,
            bet.ClosingOdds,
            bet.ClosingFairOdds,
            bet.ClosingMethod,
            bet.ClosingGrade?.ToString(),
            bet.ClosingSeenAt,
            bet.ClosingReference,
            bet.ClvPercent,
            bet.ClvFairPercent,
            bet.ClvCalculatedAt,
            bet.ClvReason,
            bet.Result,
            bet.ProfitLoss,
            bet.SettledBy,
            bet.Tags,
            bet.Notes,
            bet.CreatedAt,
            bet.UpdatedAt,
            bet.Version
        );
}

internal sealed record PendingBetWire(
    long Id,
    string MatchName,
    string Selection,
    decimal OddsObtained,
    DateTimeOffset KickoffTime,
    string? Reason
);

internal sealed record PendingBetsWire(int Count, IReadOnlyList<PendingBetWire> Bets);

internal sealed record ClvResultWire(long BetId, decimal? ClosingOdds, decimal? ClvPercent);

internal sealed record ClvPassWire(string Message, int Updated, IReadOnlyList<ClvResultWire> Results)
{
    public static ClvPassWire Of(ClvPassResult pass, IStringLocalizer texts) =>
        new(
            texts.Plural("Api.ClvDone", pass.Computed),
            pass.Computed,
            [.. pass.Results.Select(r => new ClvResultWire(r.BetId, r.ClosingOdds, r.ClvPercent))]
        );
}

internal sealed record MessageWire(string Message);
