using Microsoft.EntityFrameworkCore;
using MonPs.Core.Bets;
using MonPs.Core.Data;
using MonPs.Core.Matches;

namespace MonPs.Core.ClosingFiles;

/// <summary>Links bets to the matches of a file and settles those still open; each change leaves its revision.</summary>
internal sealed class FileBets(MonPsDbContext context, string actor, DateTimeOffset now)
{
    private const int RowsPerBatch = 200;

    public int Linked { get; private set; }
    public int Settled { get; private set; }

    public async Task Write(IReadOnlyList<RowPlan> rows, IProgress<int>? progress, CancellationToken ct)
    {
        var done = 0;
        foreach (var batch in rows.Where(row => row.ScoreHolds || row.FreeBets.Count > 0).Chunk(RowsPerBatch))
        {
            await WriteBatch(batch, ct);
            progress?.Report(done += batch.Length);
        }
    }

    private async Task WriteBatch(RowPlan[] rows, CancellationToken ct)
    {
        var ids = await CandidateQueries
            .Concerned(context, rows)
            .Where(b => b.MatchId == null || b.Result == null)
            .Select(b => b.Id)
            .ToArrayAsync(ct);
        // Held until the end: what a person changes meanwhile waits, and is made to what stands here then.
        var bets = await context
            .Bets.FromSql($"SELECT * FROM manual_bets WHERE id = ANY ({ids}) ORDER BY id FOR UPDATE")
            .AsTracking()
            .ToListAsync(ct);
        var matches = rows.Select(row => row.MatchId).ToArray();
        var known = await context.Matches.Where(m => matches.Contains(m.Id)).ToDictionaryAsync(m => m.Id, ct);
        var (byMatch, byBet) = Index(rows);
        foreach (var bet in bets)
        {
            var linked =
                bet.MatchId is null && byBet.TryGetValue(bet.Id, out var named) && Link(bet, known[named.MatchId]);
            var settled =
                byMatch.TryGetValue(bet.MatchId ?? "", out var row)
                && row.ScoreHolds
                && FileSettlement.Settle(bet, row.Row.Score!, now);
            Count(bet, linked, settled);
        }
        await context.SaveChangesAsync(ct);
        context.ChangeTracker.Clear();
    }

    private static (Dictionary<string, RowPlan>, Dictionary<long, RowPlan>) Index(RowPlan[] rows) =>
        (
            rows.ToDictionary(row => row.MatchId),
            rows.SelectMany(row => row.FreeBets, (row, bet) => (bet, row))
                .DistinctBy(x => x.bet)
                .ToDictionary(x => x.bet, x => x.row)
        );

    // The name stays as the user wrote it.
    private static bool Link(Bet bet, Match match)
    {
        (bet.MatchId, bet.Sport, bet.KickoffTime) = (match.Id, match.SportKey, match.CommenceTime);
        return true;
    }

    private void Count(Bet bet, bool linked, bool settled)
    {
        var action = settled ? "settled" : "changed";
        if (!(linked || settled) || RevisionWriter.Of(context.Entry(bet), action, actor, now) is not { } revision)
            return;
        (bet.Version, bet.UpdatedAt) = (bet.Version + 1, now);
        context.Add(revision);
        Linked += linked ? 1 : 0;
        Settled += settled ? 1 : 0;
    }
}
