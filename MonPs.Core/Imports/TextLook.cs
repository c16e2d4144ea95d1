using System.Globalization;
using System.Text;

namespace MonPs.Core.Imports;

/// <summary>
/// Looks at a file block by block and tells its encoding: UTF-16 by its mark, UTF-8 when every byte fits it, else
/// Windows-1252, which holds Latin-1. Refuses what is no text.
/// </summary>
internal sealed class TextLook
{
    /// <summary>In bytes. No row of bets is longer; a line that is would have to be held in memory whole.</summary>
    public const int LongestLine = 1024 * 1024;

    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    private readonly Decoder strict = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
    private readonly char[] decoded = new char[64 * 1024 + 16];
    private Encoding? marked;
    private bool isUtf8 = true;
    private bool started;
    private long lineLength;
    private int line = 1;
    private byte last;

    public Encoding Encoding => marked ?? (isUtf8 ? Encoding.UTF8 : Windows);
    public bool EndsWithLine => last is (byte)'\n' or (byte)'\r' || (marked is UnicodeEncoding && last == 0);

    public void Add(ReadOnlySpan<byte> block)
    {
        if (!started)
            Start(block);
        started = true;
        foreach (var c in block)
            Count(c);
        if (marked is null && isUtf8)
            CheckUtf8(block);
    }

    private void Start(ReadOnlySpan<byte> block)
    {
        if (block.StartsWith("PK\u0003\u0004"u8) || block.StartsWith((ReadOnlySpan<byte>)[0x1f, 0x8b]))
            throw new ImportRefusedException(ImportRefusal.Archive);
        if (block.StartsWith((ReadOnlySpan<byte>)[0xd0, 0xcf, 0x11, 0xe0]))
            throw new ImportRefusedException(ImportRefusal.Spreadsheet);
        if (block.StartsWith((ReadOnlySpan<byte>)[0xff, 0xfe]))
            marked = Encoding.Unicode;
        else if (block.StartsWith((ReadOnlySpan<byte>)[0xfe, 0xff]))
            marked = Encoding.BigEndianUnicode;
    }

    private void Count(byte c)
    {
        if (marked is null && c < 0x20 && c is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0c or 0x1a))
            throw new ImportRefusedException(ImportRefusal.Binary);
        // Old files of a Mac end their lines with a carriage return alone.
        (line, lineLength) = c is (byte)'\n' or (byte)'\r' ? (line + (c == '\n' ? 1 : 0), 0) : (line, lineLength + 1);
        if (lineLength > LongestLine)
            throw new ImportRefusedException(ImportRefusal.LineTooLong, line.ToString(CultureInfo.InvariantCulture));
        last = c;
    }

    private void CheckUtf8(ReadOnlySpan<byte> block)
    {
        try
        {
            strict.GetChars(block, decoded, flush: false);
        }
        catch (DecoderFallbackException)
        {
            isUtf8 = false;
        }
    }
}
