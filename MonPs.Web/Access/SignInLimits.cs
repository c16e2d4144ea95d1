using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace MonPs.Web.Access;

/// <summary>
/// How often passwords may be tried: twenty a minute from one address, and never more than four being compared at the same
/// time, because comparing is made slow on purpose.
/// </summary>
internal static class SignInLimits
{
    public const string Policy = "sign-in";
    private const int PerMinute = 20;
    private const int AtOnce = 4;
    private const int Waiting = 16;

    public static void Configure(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.AddPolicy(
            Policy,
            http => RateLimitPartition.GetFixedWindowLimiter(ClientAddress.CountedAs(http), PerAddress)
        );
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http =>
            HttpMethods.IsPost(http.Request.Method) && http.Request.Path == SignIn.Path
                ? RateLimitPartition.GetConcurrencyLimiter(
                    Policy,
                    _ => new() { PermitLimit = AtOnce, QueueLimit = Waiting }
                )
                : RateLimitPartition.GetNoLimiter("")
        );
        options.OnRejected = (context, _) => new(SignIn.Refuse(context.HttpContext, TimeSpan.FromMinutes(1)));
    }

    private static FixedWindowRateLimiterOptions PerAddress(string address) =>
        new() { PermitLimit = PerMinute, Window = TimeSpan.FromMinutes(1) };
}
