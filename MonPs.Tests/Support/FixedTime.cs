namespace MonPs.Tests.Support;

/// <summary>A clock that stands until it is moved; its timers fire when it passes them.</summary>
sealed class FixedTime(DateTimeOffset now) : TimeProvider
{
    readonly List<FixedTimer> timers = [];
    DateTimeOffset now = now;

    public override DateTimeOffset GetUtcNow() => now;

    public void Advance(TimeSpan by)
    {
        now += by;
        foreach (var timer in timers.ToList())
        {
            timer.FireIfDue(now);
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FixedTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        timers.Add(timer);
        return timer;
    }

    sealed class FixedTimer(FixedTime clock, Action fire) : ITimer
    {
        DateTimeOffset? due;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            due = dueTime == Timeout.InfiniteTimeSpan ? null : clock.now + dueTime;
            return true;
        }

        public void FireIfDue(DateTimeOffset at)
        {
            if (due <= at)
            {
                due = null;
                fire();
            }
        }

        public void Dispose() => clock.timers.Remove(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
