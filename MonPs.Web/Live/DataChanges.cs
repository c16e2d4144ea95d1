using System.Collections.Concurrent;
using Npgsql;

namespace MonPs.Web.Live;

/// <summary>
/// Tells pages that data changed, whoever changed it: this process, another instance, the command line. PostgreSQL says so
/// (triggers send NOTIFY with the table's name); here is the one connection that listens.
/// </summary>
public sealed partial class DataChanges(NpgsqlDataSource source, ILogger<DataChanges> logger, TimeProvider clock)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private const int AnswerSeconds = 10;
    private readonly ConcurrentDictionary<Guid, Subscription> subscriptions = new();

    /// <summary>How long silence is believed. A connection whose other end went without a word is silent for ever.</summary>
    internal TimeSpan Silence { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The connection that listens broke: the database is away, or was for a moment.</summary>
    public event EventHandler? Lost;

    /// <param name="table">The table to follow, e.g. <c>manual_bets</c>.</param>
    /// <param name="react">Called after a change; its own failures are its own affair and are logged.</param>
    /// <returns>Dispose it to stop following.</returns>
    public IDisposable Subscribe(string table, Func<Task> react)
    {
        var subscription = new Subscription(this, table, react);
        subscriptions[subscription.Id] = subscription;
        return subscription;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Listen(stoppingToken);
            }
            catch (Exception e) when (e is NpgsqlException or TimeoutException)
            {
                LogLost(e.Message);
                Lost?.Invoke(this, EventArgs.Empty);
                await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task Listen(CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        connection.Notification += (_, change) => Tell(change.Payload);
        await using (var listen = new NpgsqlCommand("LISTEN monps_changes", connection))
            await listen.ExecuteNonQueryAsync(ct);
        // What changed while nobody listened is not known: everyone looks again.
        foreach (var table in subscriptions.Values.Select(s => s.Table).Distinct(StringComparer.Ordinal).ToList())
            Tell(table);
        while (true)
            if (!await connection.WaitAsync(Silence, ct))
                await Ask(connection, ct);
    }

    // No answer breaks the connection, which is then made anew.
    private static async Task Ask(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var question = new NpgsqlCommand("SELECT 1", connection) { CommandTimeout = AnswerSeconds };
        await question.ExecuteScalarAsync(ct);
    }

    private void Tell(string table)
    {
        foreach (var subscription in subscriptions.Values.Where(s => s.Table == table))
            _ = React(subscription);
    }

    private async Task React(Subscription subscription)
    {
        try
        {
            await subscription.React();
        }
        catch (Exception e)
        {
            LogFailed(e, subscription.Table);
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Live updates are off until the database answers again: {Reason}"
    )]
    private partial void LogLost(string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "A page failed to follow a change of {Table}")]
    private partial void LogFailed(Exception e, string table);

    private sealed record Subscription(DataChanges Owner, string Table, Func<Task> React) : IDisposable
    {
        public Guid Id { get; } = Guid.NewGuid();

        public void Dispose() => Owner.subscriptions.TryRemove(Id, out _);
    }
}
