using System.Security.Cryptography;
using System.Text.Json;

namespace MonPs.Core.Bets;

/// <summary>Tells whether two requests under one idempotency key ask for the same bet.</summary>
internal static class IdempotentRequest
{
    public static string Hash(BetForm form) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(form)));

    public static IdempotencyKey Carried(string key, string hash, Bet bet) =>
        new()
        {
            Key = key,
            RequestHash = hash,
            BetId = bet.Id,
            CreatedAt = bet.CreatedAt,
        };
}
