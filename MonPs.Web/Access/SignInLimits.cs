using System.Threading.RateLimiting;

namespace MonPs.Web.Access;

/// <summary>
/// How often passwords may be tried: twenty a minute from one address, and never more than four being compared at the same
/// time, because comparing is made slow on purpose.
/// </summary>
internal sealed class SignInLimits : IEndpointFilter, IAsyncDisposable
{
    private const int PerMinute = 20;
    private const int AtOnce = 4;
    private const int Waiting = 16;

    private readonly ConcurrencyLimiter comparing = new(new() { PermitLimit = AtOnce, QueueLimit = Waiting });

    // From the first try on, and not as the middleware of the same kind: it looks over its addresses ten times a second.
    private readonly Lazy<PartitionedRateLimiter<HttpContext>> addresses = new(() =>
        PartitionedRateLimiter.Create<HttpContext, string>(http =>
            RateLimitPartition.GetFixedWindowLimiter(ClientAddress.CountedAs(http), PerAddress)
        )
    );

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        using var counted = addresses.Value.AttemptAcquire(http);
        if (counted.IsAcquired)
        {
            using var place = await comparing.AcquireAsync(1, http.RequestAborted);
            if (place.IsAcquired)
                return await next(context);
        }
        await SignIn.Refuse(http, TimeSpan.FromMinutes(1));
        return TypedResults.Empty;
    }

    public async ValueTask DisposeAsync()
    {
        await comparing.DisposeAsync();
        if (addresses.IsValueCreated)
            await addresses.Value.DisposeAsync();
    }

    private static FixedWindowRateLimiterOptions PerAddress(string address) =>
        new() { PermitLimit = PerMinute, Window = TimeSpan.FromMinutes(1) };
}
