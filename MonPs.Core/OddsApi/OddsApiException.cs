using System.Globalization;

namespace MonPs.Core.OddsApi;

/// <summary>A call without a usable answer. No text in it, inner exceptions included, ever holds the API key.</summary>
public sealed class OddsApiException : Exception
{
    const int LongestDetail = 300;
    readonly string _detail;

    public OddsApiException(OddsApiError error, string detail, Exception? inner = null)
        : base(null, inner)
    {
        Error = error;
        _detail = OnOneLine(detail);
    }

    /// <summary>What went wrong, to decide on.</summary>
    public OddsApiError Error { get; }

    /// <summary>The HTTP status, null when no answer came.</summary>
    public int? Status { get; init; }

    /// <summary>The provider's error_code, null when it gave none.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>The provider's message, null when it gave none.</summary>
    public string? ProviderMessage { get; init; }

    /// <summary>The balance, null when the answer carried none of the credit headers.</summary>
    public Credits? Credits { get; init; }

    /// <summary>A successful answer that could not be read: it may have been paid for, so it can be kept. Else empty.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Whether the same call may work seconds later. Never for what the provider refused.</summary>
    public bool IsTransient =>
        Error
            is OddsApiError.TooManyRequests
                or OddsApiError.ServiceFailed
                or OddsApiError.TimedOut
                or OddsApiError.Unreachable;

    public override string Message => $"The Odds API: {Error}{Origin()}: {_detail}";

    internal OddsApiException At(int status, Credits? credits, ReadOnlyMemory<byte> body, KeyScrubber scrubber) =>
        new(Error, scrubber.Clean(_detail))
        {
            Status = status,
            ErrorCode = ErrorCode is null ? null : scrubber.Clean(ErrorCode),
            ProviderMessage = ProviderMessage is null ? null : scrubber.Clean(ProviderMessage),
            Credits = credits,
            Body = body,
        };

    string Origin()
    {
        var status = Status?.ToString(CultureInfo.InvariantCulture);
        var origin = string.Join(' ', new[] { status, ErrorCode }.Where(part => part is not null));
        return origin.Length == 0 ? "" : $" ({origin})";
    }

    // The text comes from outside and ends in log lines: it must not forge a second one.
    static string OnOneLine(string text)
    {
        var line = string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        return line.Length <= LongestDetail ? line : string.Concat(line.AsSpan(0, LongestDetail), "…");
    }
}
