using System.Data.Common;
using Microsoft.AspNetCore.Components;
using MonPs.Web.Components.Parts;
using MonPs.Web.Live;

namespace MonPs.Web.Pages.Shared;

/// <summary>A page's life: one token for all it starts, one state, and reloads that follow the data and stop with it.</summary>
public abstract partial class LivePage : ComponentBase, IDisposable
{
    // A capture writes a dozen times in a second; the page reads once.
    private static readonly TimeSpan Calm = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    // Up to there an answer feels immediate, and nothing has to be said before it (J. Nielsen, Usability Engineering, 1993, ch. 5).
    private static readonly TimeSpan SeemsInstant = TimeSpan.FromMilliseconds(100);
    private readonly CancellationTokenSource life = new();
    private readonly List<IDisposable> held = [];
    private TimeSpan pause = ShortestPause;
    private Func<Task<LoadState>>? failed;
    private ITimer? again;
    private object? waitingFor;

    [Inject]
    protected DataChanges Changes { get; set; } = null!;

    [Inject]
    protected TimeProvider Clock { get; set; } = null!;

    [Inject]
    protected ILogger<LivePage> Log { get; set; } = null!;

    protected CancellationToken Life => life.Token;
    protected LoadState State { get; private set; }

    /// <summary>
    /// Loads, and says in <see cref="State"/> how it went. A reload that fails leaves what is shown; a first one is tried again.
    /// </summary>
    protected async Task Load(Func<Task<LoadState>> load)
    {
        try
        {
            State = await load();
            pause = ShortestPause;
        }
        catch (Exception e) when (life.IsCancellationRequested)
        {
            LogLeft(Log, e.GetType().Name);
        }
        catch (Exception e) when (IsDatabase(e))
        {
            LogFailed(Log, e);
            if (State is LoadState.Ready or LoadState.Empty)
                return;
            State = LoadState.Error;
            TryLater(load);
        }
    }

    /// <summary>
    /// As <see cref="Load"/>, and nothing is drawn before what was read: each drawing is a message to the browser, an answer from it
    /// and work on both sides. Where reading takes so long that a press seems unheard, what is known by then is drawn before.
    /// </summary>
    protected async Task LoadInOneDrawing(Func<Task<LoadState>> load)
    {
        var mine = waitingFor = new();
        try
        {
            var loading = Load(load);
            if (await Task.WhenAny(loading, Task.Delay(SeemsInstant, Clock, Life)) != loading)
            {
                WaitNoMore(mine);
                StateHasChanged();
            }
            await loading;
        }
        finally
        {
            WaitNoMore(mine);
        }
    }

    /// <inheritdoc/>
    protected override bool ShouldRender() => waitingFor is null;

    // A later press has its own reading to wait for.
    private void WaitNoMore(object reading)
    {
        if (waitingFor == reading)
            waitingFor = null;
    }

    // What works a moment later comes by itself; the button is for who does not want to wait.
    private void TryLater(Func<Task<LoadState>> load)
    {
        failed = load;
        again ??= Timer(() =>
            State == LoadState.Error && failed is { } last ? Redraw(() => Load(last)) : Task.CompletedTask
        );
        again.Change(pause, Timeout.InfiniteTimeSpan);
        // A database that is overloaded is not helped by whoever asks it every other second.
        pause = TimeSpan.FromTicks(long.Min(pause.Ticks * 2, LongestPause.Ticks));
    }

    /// <summary>A fault of the database, which the page survives; anything else is a fault of the page.</summary>
    protected internal static bool IsDatabase(Exception e) =>
        e is DbException or TimeoutException || e.InnerException is DbException or TimeoutException;

    protected void ShowLoading() => State = LoadState.Loading;

    /// <summary>Calls <paramref name="reload"/> on the page's own thread after any of the tables changed.</summary>
    protected void Follow(Func<Task> reload, params string[] tables) => Follow(Calm, reload, tables);

    /// <param name="calm">The least time between two reloads; longer where a reload asks for much.</param>
    /// <param name="reload">Runs on the page's own thread.</param>
    /// <param name="tables">Which tables to follow.</param>
    protected void Follow(TimeSpan calm, Func<Task> reload, params string[] tables)
    {
        var pending = 0;
        var timer = Timer(() =>
        {
            Volatile.Write(ref pending, 0);
            return Redraw(reload);
        });
        held.AddRange(tables.Select(table => Changes.Subscribe(table, Changed)));

        Task Changed()
        {
            if (Interlocked.Exchange(ref pending, 1) == 0)
                timer.Change(calm, Timeout.InfiniteTimeSpan);
            return Task.CompletedTask;
        }
    }

    // What it is for runs on the page's own thread, and not any more once the page was left.
    private ITimer Timer(Func<Task> work)
    {
        var timer = Clock.CreateTimer(_ => Wake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        held.Add(timer);
        return timer;

        void Wake()
        {
            if (!life.IsCancellationRequested)
                _ = InvokeAsync(work);
        }
    }

    // Nobody awaits it: a fault of the page goes where the fault of a press goes, to the error boundary and the log.
    private async Task Redraw(Func<Task> reload)
    {
        try
        {
            await reload();
            StateHasChanged();
        }
        catch (Exception e) when (!life.IsCancellationRequested)
        {
            await DispatchExceptionAsync(e);
        }
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (!disposing)
            return;
        life.Cancel();
        held.ForEach(one => one.Dispose());
        life.Dispose();
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "The page was left while it loaded ({Kind})")]
    private static partial void LogLeft(ILogger log, string kind);

    [LoggerMessage(Level = LogLevel.Error, Message = "A page could not load")]
    private static partial void LogFailed(ILogger log, Exception e);
}
