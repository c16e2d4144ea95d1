namespace MonPs.Core.Imports;

/// <summary>A layout that is known by the names of its columns.</summary>
public enum ImportPreset
{
    /// <summary>Any other table: columns by the mapping, by what was remembered for such a header, or by their names.</summary>
    Free,

    /// <summary>MonPs' own export.</summary>
    MonPs,

    /// <summary>The table <c>manual_bets</c> of Mon_PS, as a dump or as CSV.</summary>
    MonPsDump,
    BetAnalytix,
    Pikkit,
}
