namespace MonPs.Web.Components.Parts;

/// <summary>What a Field tells the input inside it: its id, what describes it, whether it is at fault.</summary>
public sealed record FieldContext(string InputId, string? DescribedBy, bool Invalid)
{
    /// <summary>For aria-invalid, which wants the word or nothing.</summary>
    public string? AriaInvalid => Invalid ? "true" : null;
}
