namespace MonPs.Core.Demo;

/// <summary>
/// The demo's compressed time: ninety minutes of football take six real ones, so that a visitor sees his bet settled soon.
/// </summary>
static class DemoMatchClock
{
    /// <summary>From kick-off to `completed: true`.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(6);

    /// <summary>How long after kick-off the odds stay listed: like the real service a little longer than the match.</summary>
    public static readonly TimeSpan Listed = TimeSpan.FromMinutes(7);

    /// <summary>The part of the match played at an instant: 0 before kick-off, 1 from the end on.</summary>
    public static double Played(DateTimeOffset kickoff, DateTimeOffset at) => Math.Clamp((at - kickoff) / Length, 0, 1);
}
