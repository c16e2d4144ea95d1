namespace MonPs.Core.Closing;

/// <summary>Where a bet's closing odds come from.</summary>
public enum ClosingMethod
{
    /// <summary>The reference bookmaker's last quote of the same market and line before kick-off.</summary>
    Quote,

    /// <summary>The reference closed on another line; the bet's own was priced from it. Never counted as exact.</summary>
    Modelled,

    /// <summary>From a file of closing odds.</summary>
    Imported,

    /// <summary>Typed by the user; no automatic pass overwrites it.</summary>
    Manual,
}
