namespace MonPs.Tests.Support;

/// <summary>A clock whose hands a test sets; timers and delays still run in real time, so that a server lives on it.</summary>
public sealed class FakeClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
