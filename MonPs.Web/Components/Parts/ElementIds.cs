namespace MonPs.Web.Components.Parts;

/// <summary>Ids that tie a label, an input and its error together; unique in the process, hence on every page.</summary>
static class ElementIds
{
    static long last;

    public static string Next(string prefix) => $"{prefix}-{Interlocked.Increment(ref last)}";
}
