using Microsoft.EntityFrameworkCore;
using MonPs.Core.Data;
using MonPs.Core.Matches;

namespace MonPs.Core.Collecting.Captures;

/// <summary>Reads the plan and the credits, for every page, the API and the command line alike.</summary>
public sealed class CaptureQueries(
    IDbContextFactory<MonPsDbContext> contexts,
    PlanningQueries planning,
    CreditQueries credits,
    TimeProvider clock
)
{
    private static readonly TimeSpan Lately = TimeSpan.FromDays(1);

    /// <summary>Credits used, left and forecast. Made from the plan of this very moment.</summary>
    public async Task<CreditOutlook> Credits(CancellationToken ct)
    {
        var stand = await credits.Now(ct);
        var plan = CapturePlanner.Plan(await planning.Input(stand, ct));
        return Outlook(plan, stand, plan.Captures.Sum(call => call.Closes.Count));
    }

    public async Task<CapturePlanView> Plan(CancellationToken ct)
    {
        var stand = await credits.Now(ct);
        var input = await planning.Input(stand, ct);
        var plan = CapturePlanner.Plan(input);
        var calls = await Calls(ct);
        var names = await Names(
            calls.SelectMany(c => c.MatchIds).Union(plan.Missed.Select(m => m.Kickoff.MatchId)),
            ct
        );
        var bets = input.Kickoffs.Where(k => k.HasOpenBet).Select(k => k.MatchId).ToHashSet(StringComparer.Ordinal);
        var slots = calls.Select(call => new PlannedSlot(call, Matches(call.MatchIds, names, bets))).ToList();
        var missed = plan
            .Missed.Where(miss => names.ContainsKey(miss.Kickoff.MatchId))
            .Select(miss => new UncapturedMatch(
                miss.Kickoff.League,
                Named(names[miss.Kickoff.MatchId], bets),
                miss.Reason
            ))
            .ToList();
        var ahead = slots.Where(slot => slot.Call.IsOpen).Sum(slot => slot.Matches.Count);
        return new(slots, missed, Outlook(plan, stand, ahead));
    }

    private async Task<List<PlannedCapture>> Calls(CancellationToken ct)
    {
        var since = clock.GetUtcNow() - Lately;
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await context
            .PlannedCaptures.Where(c => c.EndedAt == null || c.EndedAt > since)
            .OrderBy(c => c.Due)
            .ThenBy(c => c.League)
            .ToListAsync(ct);
    }

    private async Task<Dictionary<string, Match>> Names(IEnumerable<string> matches, CancellationToken ct)
    {
        var ids = matches.ToArray();
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await context.Matches.Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, ct);
    }

    private static List<SlotMatch> Matches(
        IEnumerable<string> ids,
        Dictionary<string, Match> names,
        HashSet<string> bets
    ) =>
        [
            .. ids.Where(names.ContainsKey)
                .Select(id => Named(names[id], bets))
                .OrderBy(match => match.Kickoff)
                .ThenBy(match => match.HomeTeam, StringComparer.Ordinal),
        ];

    private static SlotMatch Named(Match match, HashSet<string> bets) =>
        new(match.Id, match.HomeTeam, match.AwayTeam, match.CommenceTime, bets.Contains(match.Id));

    private static CreditOutlook Outlook(CapturePlan plan, CreditStand stand, int toCapture) =>
        new()
        {
            Stand = stand,
            Months = plan.Months,
            Warnings = plan.Warnings,
            ToCapture = toCapture,
            NotCaptured = plan.Missed.Count,
        };
}
