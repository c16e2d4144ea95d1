namespace MonPs.Web.Components.Parts;

/// <summary>A short message at the page's edge. With an <paramref name="Undo"/> it offers to take the deed back.</summary>
public sealed record Toast(string Text, Tone Tone = Tone.Neutral, Func<Task>? Undo = null)
{
    /// <summary>Where what the message speaks of can be seen.</summary>
    public string? Href { get; init; }

    /// <summary>Null for a fault: what went wrong stays until it is closed.</summary>
    internal TimeSpan? Life =>
        Tone == Tone.Bad ? null
        : Undo is null ? TimeSpan.FromSeconds(5)
        : TimeSpan.FromSeconds(10);
}

/// <summary>The messages of one tab. Any page shows one; the layout's ToastHost draws them.</summary>
public sealed class Toasts(TimeProvider time) : IDisposable
{
    const int Most = 4;
    readonly Lock gate = new();
    readonly List<Shown> shown = [];

    public event EventHandler? Changed;

    public IReadOnlyList<Toast> All
    {
        get
        {
            lock (gate)
            {
                return [.. shown.Select(s => s.Toast)];
            }
        }
    }

    public void Show(Toast toast)
    {
        var timer = toast.Life is { } life
            ? time.CreateTimer(_ => Close(toast), null, life, Timeout.InfiniteTimeSpan)
            : null;
        lock (gate)
        {
            shown.Add(new(toast, timer));
            while (shown.Count > Most)
            {
                Remove(shown[0]);
            }
        }
        Changed?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>Stops the clock: someone is reading the toast or about to press its button.</summary>
    public void Hold(Toast toast) => Reset(toast, Timeout.InfiniteTimeSpan);

    /// <summary>Starts the clock anew after <see cref="Hold"/>.</summary>
    public void Release(Toast toast) => Reset(toast, toast.Life ?? Timeout.InfiniteTimeSpan);

    public void Close(Toast toast)
    {
        lock (gate)
        {
            if (Find(toast) is not { } found)
            {
                return;
            }
            Remove(found);
        }
        Changed?.Invoke(this, EventArgs.Empty);
    }

    public void Dispose()
    {
        lock (gate)
        {
            shown.ForEach(s => s.Timer?.Dispose());
            shown.Clear();
        }
    }

    void Reset(Toast toast, TimeSpan due)
    {
        lock (gate)
        {
            Find(toast)?.Timer?.Change(due, Timeout.InfiniteTimeSpan);
        }
    }

    // By reference: the same words twice are two toasts.
    Shown? Find(Toast toast) => shown.Find(s => ReferenceEquals(s.Toast, toast));

    void Remove(Shown toast)
    {
        shown.Remove(toast);
        toast.Timer?.Dispose();
    }

    sealed record Shown(Toast Toast, ITimer? Timer);
}
