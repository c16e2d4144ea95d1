using MonPs.Core.Bets;
using MonPs.Core.Language;

namespace MonPs.Web.Api;

/// <summary>What POST and PUT understand, for the OpenAPI document; read field by field through <see cref="JsonBody"/>.</summary>
internal sealed record BetRequest(
    string? MatchId,
    string? MatchName,
    string? Sport,
    DateTimeOffset? KickoffTime,
    string? MarketType,
    string? Selection,
    decimal? Line,
    string? Bookmaker,
    decimal? OddsObtained,
    decimal? Stake,
    string? Notes,
    string[]? Tags,
    string? Result,
    decimal? ProfitLoss,
    decimal? CashOutAmount,
    decimal? ClosingOdds
)
{
    /// <summary>A settlement sent along with a new bet is told to come later: dropping it in silence would lose it.</summary>
    public static IEnumerable<FieldFault> NotYet(JsonBody body) =>
        BetPatch
            .LaterFields.Where(field => body[field] is not null)
            .Select(field => new FieldFault(field, "AfterCreating"));

    public static BetForm Form(JsonBody body) =>
        new()
        {
            MatchId = body["match_id"],
            MatchName = body["match_name"],
            Sport = body["sport"],
            KickoffTime = body["kickoff_time"],
            MarketType = body["market_type"],
            Selection = body["selection"],
            Line = body["line"],
            Bookmaker = body["bookmaker"],
            OddsObtained = body["odds_obtained"],
            Stake = body["stake"],
            Notes = body["notes"],
            Tags = body.Tags,
        };
}
