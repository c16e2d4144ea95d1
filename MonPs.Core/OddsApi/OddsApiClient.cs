using Microsoft.Extensions.Logging;
using Polly.Timeout;

namespace MonPs.Core.OddsApi;

/// <summary>
/// <see cref="IOddsApi"/> over HTTP. A singleton may hold it: the HttpClient is taken from its factory at each call, and so
/// are the options (in demo mode the address is known only once the process listens).
/// </summary>
sealed partial class OddsApiClient(OddsApiExchange exchange, Func<OddsApiOptions> options, ILogger<OddsApiClient> log)
    : IOddsApi
{
    public Task<OddsApiAnswer<IReadOnlyList<SportDto>>> GetSports(bool all, CancellationToken ct) =>
        Get(() => OddsApiAddress.Sports(all), OddsApiJson.ParseSports, ct);

    public Task<OddsApiAnswer<IReadOnlyList<EventDto>>> GetEvents(string sportKey, CancellationToken ct) =>
        Get(() => OddsApiAddress.Events(sportKey), OddsApiJson.ParseEvents, ct);

    public Task<OddsApiAnswer<IReadOnlyList<EventOddsDto>>> GetOdds(
        string sportKey,
        OddsRequest request,
        CancellationToken ct
    ) => Get(() => OddsApiAddress.Odds(sportKey, request), OddsApiJson.ParseOdds, ct);

    public Task<OddsApiAnswer<IReadOnlyList<ScoreDto>>> GetScores(
        string sportKey,
        int? daysFrom,
        CancellationToken ct
    ) => Get(() => OddsApiAddress.Scores(sportKey, daysFrom), OddsApiJson.ParseScores, ct);

    async Task<OddsApiAnswer<T>> Get<T>(Func<string> addressOf, Func<ReadOnlySpan<byte>, T> parse, CancellationToken ct)
    {
        var current = options();
        if (string.IsNullOrWhiteSpace(current.ApiKey))
            throw new OddsApiException(OddsApiError.KeyMissing, "ODDS_API_KEY is not set");
        var address = addressOf();
        var pipeline = OddsApiRetry.Pipeline(current, (e, delay) => Retrying(address, Name(e), delay));
        try
        {
            return await pipeline.ExecuteAsync(
                async token => (await exchange.Send(current, address, token)).Read(parse),
                ct
            );
        }
        catch (TimeoutRejectedException)
        {
            throw new OddsApiException(OddsApiError.TimedOut, $"no complete answer within {current.Timeout}");
        }
    }

    static OddsApiError Name(Exception? e) => (e as OddsApiException)?.Error ?? OddsApiError.TimedOut;

    [LoggerMessage(Level = LogLevel.Warning, Message = "The Odds API, {Address}: {Error}, next attempt in {Delay}")]
    partial void Retrying(string address, OddsApiError error, TimeSpan delay);
}
