using Npgsql;

namespace MonPs.Core.Clv;

/// <summary>A batch of matches on which bets wait, in the order of their kick-offs: the rows of <c>waiting_matches.sql</c>.</summary>
internal sealed class WaitingMatches
{
    private readonly List<string> ids = [];

    /// <summary>What comes before every match.</summary>
    public static WaitingMatches Start { get; } = new();

    public IReadOnlyList<string> Ids => ids;

    public string LastId => ids.Count > 0 ? ids[^1] : "";

    /// <summary>The last kick-off; no closing quote of the batch is later.</summary>
    public DateTime Newest { get; private set; } = DateTime.MinValue;

    /// <summary>No quote of these matches is older; <see cref="DateTime.MinValue"/> when that is not known of all.</summary>
    public DateTime Oldest { get; private set; } = DateTime.MaxValue;

    public static async Task<WaitingMatches> Read(NpgsqlCommand command, CancellationToken ct)
    {
        var batch = new WaitingMatches();
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
            batch.Add(row.GetString(0), row.GetDateTime(1), row.IsDBNull(2) ? DateTime.MinValue : row.GetDateTime(2));
        return batch;
    }

    private void Add(string id, DateTime kickoff, DateTime quotedFrom)
    {
        ids.Add(id);
        Newest = kickoff;
        if (quotedFrom < Oldest)
            Oldest = quotedFrom;
    }
}
