using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace MonPs.Core.OddsApi;

/// <summary>At most three attempts, each with its own time limit; only what may be better seconds later is tried again.</summary>
static class OddsApiRetry
{
    const int Retries = 2;

    public static ResiliencePipeline Pipeline(OddsApiOptions options, Action<Exception?, TimeSpan> onRetry) =>
        new ResiliencePipelineBuilder().AddRetry(Retry(options, onRetry)).AddTimeout(options.Timeout).Build();

    static RetryStrategyOptions Retry(OddsApiOptions options, Action<Exception?, TimeSpan> onRetry) =>
        new()
        {
            MaxRetryAttempts = Retries,
            ShouldHandle = new PredicateBuilder()
                .Handle<OddsApiException>(e => e.IsTransient)
                .Handle<TimeoutRejectedException>(),
            DelayGenerator = args => ValueTask.FromResult<TimeSpan?>(Delay(options.RetryDelay, args.AttemptNumber)),
            OnRetry = args =>
            {
                onRetry(args.Outcome.Exception, args.RetryDelay);
                return default;
            },
        };

    // Polly's own jitter also shortens; the provider asks for a couple of seconds at least, so ours only lengthens.
    static TimeSpan Delay(TimeSpan first, int attempt) =>
        first * (Math.Pow(2, attempt) + (Random.Shared.NextDouble() / 2));
}
