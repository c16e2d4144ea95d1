namespace MonPs.Core.ClosingFiles;

/// <summary>The headings of one bookmaker's closing odds.</summary>
internal sealed record BookColumns(string Home, string Draw, string Away, string Over, string Under)
{
    public static BookColumns Pinnacle { get; } = new("PSCH", "PSCD", "PSCA", "PC>2.5", "PC<2.5");

    /// <summary>In the files since 2024-25.</summary>
    public static BookColumns Exchange { get; } = new("BFECH", "BFECD", "BFECA", "BFEC>2.5", "BFEC<2.5");

    public string[] H2h => [Home, Draw, Away];
    public string[] Totals => [Over, Under];
    public IEnumerable<string> All => H2h.Concat(Totals);
}
