using Microsoft.EntityFrameworkCore;
using MonPs.Core.Closing;
using MonPs.Core.Data;

namespace MonPs.Core.ClosingFiles;

/// <summary>Reads what the rows of some files may concern: the matches of their leagues and days, and bets without a match.</summary>
internal static class CandidateQueries
{
    public static async Task<MatchCandidates> Around(
        MonPsDbContext context,
        IReadOnlyList<SeasonRow> rows,
        CancellationToken ct
    )
    {
        if (rows.Count == 0)
            return new([], []);
        var sports = rows.Select(row => row.Sport).Distinct().ToArray();
        // A day to both sides, and the hours between UTC and the United Kingdom.
        var from = UkTime.ToUtc(rows.Min(row => row.Date).AddDays(-2), default);
        var to = UkTime.ToUtc(rows.Max(row => row.Date).AddDays(3), default);
        var matches = await context
            .Matches.Where(m => sports.Contains(m.SportKey) && m.CommenceTime >= from && m.CommenceTime < to)
            .ToListAsync(ct);
        var bets = await context
            .Bets.Where(b => b.MatchId == null && b.KickoffTime >= from && b.KickoffTime < to)
            .Where(b => b.ClvReason != ClvReason.Combined || b.ClvReason == null)
            .Select(b => new
            {
                b.Id,
                b.Sport,
                b.KickoffTime,
                b.MatchName,
            })
            .ToListAsync(ct);
        return new(
            [.. matches.Select(match => new KnownMatch(match))],
            [
                .. from bet in bets
                let teams = TeamPair.Split(bet.MatchName)
                where teams is not null
                select new FreeBet(bet.Id, bet.Sport, bet.KickoffTime, teams.Value.Home, teams.Value.Away),
            ]
        );
    }

    /// <summary>How many bets may get a closing line from the plans, and how many a result.</summary>
    public static async Task<(int ToFill, int ToSettle)> Count(
        MonPsDbContext context,
        IReadOnlyList<RowPlan> rows,
        CancellationToken ct
    )
    {
        var closed = rows.Where(row => row.Closings.Count > 0).ToList();
        var scored = rows.Where(row => row.ScoreHolds).ToList();
        return (
            await Concerned(context, closed)
                .CountAsync(b => b.ClosingMethod != ClosingMethod.Manual || b.ClosingMethod == null, ct),
            await Concerned(context, scored).CountAsync(b => b.Result == null, ct)
        );
    }

    public static IQueryable<Bets.Bet> Concerned(MonPsDbContext context, IReadOnlyList<RowPlan> rows)
    {
        var matches = rows.Select(row => row.MatchId).ToArray();
        var free = rows.SelectMany(row => row.FreeBets).ToArray();
        return context
            .Bets.Where(b => matches.Contains(b.MatchId) || free.Contains(b.Id))
            .Where(b => b.ClvReason != ClvReason.Combined || b.ClvReason == null);
    }
}
