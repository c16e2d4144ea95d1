using System.Text;

namespace MonPs.Core.ClosingFiles;

/// <summary>From bytes to text: UTF-8 with or without BOM, else Latin-1, in which the older files are. Bounded in size.</summary>
internal static class SeasonText
{
    private static readonly char[] Delimiters = [',', ';', '\t'];

    /// <summary>A season has some 180 KB.</summary>
    public const int LargestFile = 16 * 1024 * 1024;

    /// <returns>Null when the stream holds more than <see cref="LargestFile"/>.</returns>
    public static async Task<byte[]?> ReadBounded(Stream stream, CancellationToken ct)
    {
        using var content = new MemoryStream();
        var chunk = new byte[64 * 1024];
        while (await stream.ReadAsync(chunk, ct) is > 0 and var count)
        {
            if (content.Length + count > LargestFile)
                return null;
            content.Write(chunk, 0, count);
        }
        return content.ToArray();
    }

    /// <returns>Null when it is no text.</returns>
    public static string? Decode(byte[] content)
    {
        if (content.AsSpan().IndexOf((byte)0) >= 0)
            return null;
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(content);
        }
    }

    /// <summary>Comma as the site writes it; semicolon or tab when a spreadsheet saved it again.</summary>
    public static char DelimiterOf(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var heading = end < 0 ? text : text[..end];
        return Delimiters.MaxBy(mark => heading.Count(c => c == mark));
    }
}
