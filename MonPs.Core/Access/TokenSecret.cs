using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace MonPs.Core.Access;

/// <summary>The text of a token: 256 random bits behind a prefix that secret scanners can look for.</summary>
public static class TokenSecret
{
    public const string Prefix = "monps_";
    private const int RandomBytes = 32;

    public static string New() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));

    public static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
