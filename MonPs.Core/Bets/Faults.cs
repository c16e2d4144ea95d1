using System.Globalization;
using MonPs.Core.Language;

namespace MonPs.Core.Bets;

/// <summary>Collects what is wrong while a form is read, so that all of it is told at once.</summary>
internal sealed class Faults
{
    private readonly List<FieldFault> all = [];

    public IReadOnlyList<FieldFault> All => all;

    public void Add(string field, string code, params IReadOnlyList<string> args) => all.Add(new(field, code, args));

    /// <returns>Null, with a fault, when nothing or no number is there.</returns>
    public decimal? Number(string field, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            Add(field, "Missing");
        else if (TypedNumber.TryRead(text, out var number))
            return number;
        else
            Add(field, "Number", Shortened(text));
        return null;
    }

    /// <returns>The text without blanks around it; null when there is none.</returns>
    public string? Text(string field, string? text, int longest)
    {
        var trimmed = text?.Trim();
        if (string.IsNullOrEmpty(trimmed))
            return null;
        if (trimmed.Length > longest)
            Add(
                field,
                "TooLong",
                longest.ToString(CultureInfo.InvariantCulture),
                trimmed.Length.ToString(CultureInfo.InvariantCulture)
            );
        // PostgreSQL cannot hold a zero character.
        if (trimmed.Contains('\0', StringComparison.Ordinal))
            Add(field, "ZeroCharacter");
        return trimmed;
    }

    private static string Shortened(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
