namespace MonPs.Core.Demo;

/// <summary>
/// An answer of the simulated service: HTTP status, what to write as JSON, and its cost in usage credits.
/// </summary>
public sealed record DemoAnswer(int Status, object Body, int Cost)
{
    const string ErrorGuide = "https://the-odds-api.com/liveapi/guides/v4/api-error-codes.html#";

    internal static DemoAnswer Ok<T>(IReadOnlyList<T> rows, int cost) => new(200, rows, cost);

    /// <summary>A refusal in the wire's spelling; refused calls cost nothing.</summary>
    public static DemoAnswer Refused(int status, string code, string message) =>
        new(status, new DemoWireError(message, code, ErrorGuide + Anchor(code)), 0);

    /// <summary>What the service says once the month's credits are spent.</summary>
    public static DemoAnswer QuotaSpent { get; } =
        Refused(
            401,
            "OUT_OF_USAGE_CREDITS",
            "Usage quota has been reached. See usage plans at https://the-odds-api.com"
        );

    static string Anchor(string code) =>
        string.Create(
            code.Length,
            code,
            (span, text) =>
            {
                for (var i = 0; i < span.Length; i++)
                    span[i] = text[i] == '_' ? '-' : char.ToLowerInvariant(text[i]);
            }
        );
}
