namespace MonPs.Tests.Support;

/// <summary>A clock that stands still until a test moves it. Only the time of day is faked; delays stay real.</summary>
public sealed class FakeClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock setting = new();
    private DateTimeOffset now = start.ToUniversalTime();

    public DateTimeOffset Now
    {
        get
        {
            lock (setting)
                return now;
        }
        set
        {
            lock (setting)
                now = value.ToUniversalTime();
        }
    }

    public override DateTimeOffset GetUtcNow() => Now;

    public void Advance(TimeSpan by) => Now += by;
}
