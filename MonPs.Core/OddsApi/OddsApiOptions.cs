namespace MonPs.Core.OddsApi;

/// <summary>Where The Odds API is and how patiently it is asked.</summary>
public sealed class OddsApiOptions
{
    /// <summary>ODDS_API_KEY. Empty: every call fails as <see cref="OddsApiError.KeyMissing"/> without being sent.</summary>
    public string ApiKey { get; init; } = "";

    /// <summary>ODDS_API_BASE_URL, version included, taken as given; with or without a slash at the end.</summary>
    public Uri BaseUrl { get; init; } = new("https://api.the-odds-api.com/v4");

    /// <summary>Wait before the second attempt, doubled before the third, plus up to half of it at random.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Time for one attempt, body included.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>A larger body is refused; real ones are below 1 MB.</summary>
    public int LargestBody { get; init; } = 8 * 1024 * 1024;

    /// <summary>Without the key: options end up in logs.</summary>
    public override string ToString() => $"{BaseUrl}, timeout {Timeout}, retry after {RetryDelay}";
}
