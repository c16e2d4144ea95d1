namespace MonPs.Core.Imports;

/// <summary>Which character separates the columns, by the header: the one that makes most columns of it. Pure.</summary>
internal static class Separators
{
    private static readonly char[] Known = [';', '\t', ',', '|'];

    public static char Of(string header) => Known.MaxBy(separator => Count(header, separator));

    private static int Count(string header, char separator)
    {
        var (count, quoted) = (0, false);
        foreach (var c in header)
        {
            quoted ^= c == '"';
            count += c == separator && !quoted ? 1 : 0;
        }
        return count;
    }
}
