using System.Collections.Concurrent;
using MonPs.Core.Health;

namespace MonPs.Web.Live;

/// <summary>Something that everyone who opens MonPs must see, whatever page he opens. A closed set of records.</summary>
public abstract record Alarm
{
    private Alarm() { }

    /// <summary>Nothing can be read or written; what is shown was read before.</summary>
    public sealed record DatabaseSilent : Alarm;

    /// <summary>No collection succeeded since one was due.</summary>
    public sealed record CollectionMissing(Heartbeat Beat) : Alarm;

    /// <param name="Job">As in the run records: <c>collect_odds</c>.</param>
    /// <param name="Since">Null when the store does not know.</param>
    public sealed record JobPaused(string Job, DateTimeOffset? Since) : Alarm;
}

/// <summary>The alarms of this moment. <see cref="HealthWatch"/> keeps them; the shell and the health check read them.</summary>
public sealed class Alarms
{
    private readonly ConcurrentDictionary<Guid, Subscription> subscriptions = new();

    /// <summary>The gravest first.</summary>
    public IReadOnlyList<Alarm> Current { get; private set; } = [];

    public void Set(IReadOnlyList<Alarm> alarms)
    {
        if (Current.SequenceEqual(alarms))
            return;
        Current = alarms;
        foreach (var subscription in subscriptions.Values)
            subscription.Tell();
    }

    /// <param name="react">Called after a change as if by whoever subscribed: in the language of that visitor.</param>
    /// <returns>Dispose it to stop following.</returns>
    public IDisposable Subscribe(Action react)
    {
        var subscription = new Subscription(this, ExecutionContext.Capture(), react);
        subscriptions[subscription.Id] = subscription;
        return subscription;
    }

    private sealed record Subscription(Alarms Owner, ExecutionContext? Visitor, Action React) : IDisposable
    {
        public Guid Id { get; } = Guid.NewGuid();

        // The watch has no language: without the visitor's own context a page would be redrawn in another one.
        public void Tell()
        {
            if (Visitor is null)
                React();
            else
                ExecutionContext.Run(Visitor, _ => React(), null);
        }

        public void Dispose() => Owner.subscriptions.TryRemove(Id, out _);
    }
}
