using System.Globalization;
using System.Net.Http.Headers;

namespace MonPs.Core.OddsApi;

/// <summary>The x-requests-* headers, in usage credits. Null = the header was missing = unknown, never 0.</summary>
/// <param name="Remaining">Left until the reset on the 1st of the month.</param>
/// <param name="Used">Used since the last reset.</param>
/// <param name="Last">What this call cost.</param>
public sealed record Credits(int? Remaining, int? Used, int? Last)
{
    public static Credits Unknown { get; } = new(null, null, null);

    internal static Credits From(HttpResponseHeaders headers) =>
        new(
            Number(headers, "x-requests-remaining"),
            Number(headers, "x-requests-used"),
            Number(headers, "x-requests-last")
        );

    static int? Number(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values)
        && int.TryParse(values.FirstOrDefault(), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
