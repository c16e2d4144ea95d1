using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace MonPs.Core.Imports;

/// <summary>
/// What tells a row of a file from every other, so that the same row read again is the same bet. Two equal rows are two
/// bets: the second counts as the second in any file that has both.
/// </summary>
internal sealed class BetFingerprint
{
    private readonly Dictionary<Guid, int> seen = [];

    public Guid Of(ImportBet bet, string? id)
    {
        var draft = bet.Draft;
        string[] parts =
        [
            id ?? "",
            draft.MatchName.ToLowerInvariant(),
            draft.KickoffTime.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
            draft.Market.ToString(),
            draft.Selection,
            draft.Bookmaker ?? "",
            Plain(draft.OddsObtained),
            Plain(draft.Stake),
            bet.PlacedAt?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture) ?? "",
        ];
        var content = Hash(string.Join('\u001f', parts));
        var count = ++CollectionsMarshal.GetValueRefOrAddDefault(seen, content, out _);
        return count == 1 ? content : Hash($"{content} {count}");
    }

    private static string Plain(decimal number) => number.ToString("0.###", CultureInfo.InvariantCulture);

    private static Guid Hash(string text) => new(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
}
