using MonPs.Core.Bets.Totals;

namespace MonPs.Core.Bets;

/// <summary>
/// Keeps what was read of the bets, for all who ask for the same, until a bet changes: whoever changed it, wherever (decision 19).
/// Who asks while it is being read waits for it; who leaves takes nothing from the others; a fault is not kept.
/// </summary>
/// <param name="bets">Say in which state they are.</param>
/// <param name="read">Reads what the key names; of nothing but bets, and not of the time.</param>
/// <param name="most">How many answers are kept; all are forgotten when there would be more.</param>
public sealed class KeptUntilBetsChange<TKey, T>(BetQueries bets, Func<TKey, Task<T>> read, int most)
    where TKey : notnull
{
    private readonly Lock gate = new();
    private readonly Dictionary<TKey, Task<T>> kept = [];
    private BetsVersion? known;

    /// <exception cref="OperationCanceledException">By <paramref name="ct"/>, which only ends the waiting.</exception>
    public async Task<T> Get(TKey key, CancellationToken ct)
    {
        // Asked before reading: what is read may be newer than its version, and is then read once more; never older.
        var version = await bets.Version(ct);
        return await Of(key, version).WaitAsync(ct);
    }

    private Task<T> Of(TKey key, BetsVersion version)
    {
        lock (gate)
        {
            if (version != known)
                kept.Clear();
            known = version;
            if (kept.TryGetValue(key, out var answer) && !(answer.IsFaulted || answer.IsCanceled))
                return answer;
            if (kept.Count >= most)
                kept.Clear();
            // Whoever asked first may leave; the others still wait for it.
            return kept[key] = Task.Run(() => read(key));
        }
    }
}
