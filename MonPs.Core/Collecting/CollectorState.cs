using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MonPs.Core.Data;
using MonPs.Core.OddsApi;
using Npgsql;

namespace MonPs.Core.Collecting;

/// <summary>What the collector must remember between runs: when each league was asked, and the credits left.</summary>
public sealed class CollectorState(
    IDbContextFactory<MonPsDbContext> contexts,
    NpgsqlDataSource source,
    TimeProvider clock
)
{
    /// <returns>Null when never, or when the database went away meanwhile: then the league is asked, and its answer waits.</returns>
    public async Task<DateTimeOffset?> LastCollected(string sport, CancellationToken ct)
    {
        try
        {
            return await Read(sport, ct);
        }
        catch (NpgsqlException)
        {
            return null;
        }
    }

    private async Task<DateTimeOffset?> Read(string sport, CancellationToken ct)
    {
        await using var command = source.CreateCommand(
            "SELECT collected_at FROM league_collections WHERE sport_key = @sport"
        );
        command.Parameters.AddWithValue("sport", sport);
        return await command.ExecuteScalarAsync(ct) is DateTime at ? new DateTimeOffset(at, TimeSpan.Zero) : null;
    }

    /// <summary>Writes down what a call cost and what is left. Unknown stays unknown.</summary>
    public async Task Note(RunJournal journal, string call, Credits credits, CancellationToken ct)
    {
        if (credits.Last is { } cost)
            journal.Run.CreditsUsed = (journal.Run.CreditsUsed ?? 0) + cost;
        journal.Run.CreditsRemaining = credits.Remaining ?? journal.Run.CreditsRemaining;
        await journal.Info(RunEvent.Credits, null, call, Text(credits.Last), Text(credits.Remaining));
        try
        {
            await Keep(call, credits, journal.Run.Id, ct);
        }
        catch (Exception e) when (e is NpgsqlException or DbUpdateException)
        {
            await journal.Error(RunEvent.DatabaseAway, null, e.Message);
        }
    }

    /// <summary>Keeps what the provider said of the credits with a call, be it a free one.</summary>
    public async Task Keep(string call, Credits credits, long? run, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        context.Add(
            new CreditReading
            {
                At = clock.GetUtcNow(),
                Remaining = credits.Remaining,
                Used = credits.Used,
                Last = credits.Last,
                Call = call,
                RunId = run,
            }
        );
        await context.SaveChangesAsync(ct);
    }

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "?";
}
