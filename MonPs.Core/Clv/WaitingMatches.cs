using System.Runtime.CompilerServices;
using Npgsql;

namespace MonPs.Core.Clv;

/// <summary>A batch of matches on which bets wait, in the order of their kick-offs: the rows of <c>waiting_matches.sql</c>.</summary>
internal sealed class WaitingMatches
{
    private readonly List<string> ids = [];

    public IReadOnlyList<string> Ids => ids;

    /// <summary>The last kick-off; no closing quote of the batch is later.</summary>
    public DateTime Newest { get; private set; } = DateTime.MinValue;

    /// <summary>No quote of these matches is older; <see cref="DateTime.MinValue"/> when that is not known of all.</summary>
    public DateTime Oldest { get; private set; } = DateTime.MaxValue;

    /// <summary>Batches while they are read: however many matches wait, one batch is held.</summary>
    /// <param name="command">Asks <c>waiting_matches.sql</c>.</param>
    /// <param name="size">Matches in a batch, but for the last.</param>
    /// <param name="ct">Ends the reading.</param>
    public static async IAsyncEnumerable<WaitingMatches> Read(
        NpgsqlCommand command,
        int size,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var batch = new WaitingMatches();
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
        {
            batch.Add(row.GetString(1), row.GetDateTime(0), row.IsDBNull(2) ? DateTime.MinValue : row.GetDateTime(2));
            if (batch.ids.Count < size)
                continue;
            yield return batch;
            batch = new();
        }
        if (batch.ids.Count > 0)
            yield return batch;
    }

    private void Add(string id, DateTime kickoff, DateTime quotedFrom)
    {
        ids.Add(id);
        Newest = kickoff;
        if (quotedFrom < Oldest)
            Oldest = quotedFrom;
    }
}
