using System.Collections.Concurrent;

namespace MonPs.Web.Access;

/// <summary>
/// The connections of circuits that are open now, each with the session it belongs to: a circuit outlives the request that
/// let it in by days, so it has to be ended when its session ends.
/// </summary>
internal sealed class OpenCircuits
{
    private readonly ConcurrentDictionary<Guid, (Guid? Session, Action End)> open = new();

    public bool Any => !open.IsEmpty;

    /// <param name="session">Null when it was opened while no password was set.</param>
    /// <param name="end">Cuts the connection.</param>
    /// <returns>Dispose it when the connection has ended.</returns>
    public IDisposable Hold(Guid? session, Action end)
    {
        var key = Guid.NewGuid();
        open[key] = (session, end);
        return new Held(() => open.TryRemove(key, out _));
    }

    public void EndUnless(Func<Guid?, bool> mayStay)
    {
        foreach (var (session, end) in open.Values)
            if (!mayStay(session))
                End(end);
    }

    private static void End(Action end)
    {
        try
        {
            end();
        }
        catch (ObjectDisposedException)
        {
            // It ended by itself in this very moment, which is what was wanted; the others must still be ended.
        }
    }

    private sealed class Held(Action release) : IDisposable
    {
        public void Dispose() => release();
    }
}
