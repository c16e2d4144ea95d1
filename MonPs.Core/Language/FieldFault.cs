namespace MonPs.Core.Language;

/// <summary>
/// Something wrong with one field: <paramref name="Field"/> is its wire name (<c>odds_obtained</c>), <paramref name="Code"/> the
/// rule it broke, <paramref name="Args"/> the values the sentence needs.
/// </summary>
public sealed record FieldFault(string Field, string Code, params IReadOnlyList<string> Args)
{
    /// <summary>What was wrong and what to do, in the language of the current culture.</summary>
    public string Text => CoreText.Get($"Fault_{Code}", [.. Args]);
}
