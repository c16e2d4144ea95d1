using MonPs.Core.Data;
using MonPs.Core.Settings;
using Npgsql;

namespace MonPs.Core.Collecting.Captures;

/// <summary>Gathers from the database all that the plan depends on.</summary>
public sealed class PlanningQueries(
    NpgsqlDataSource source,
    CreditQueries credits,
    MonPsSettings settings,
    TimeProvider clock
)
{
    public async Task<PlanningInput> Input(CancellationToken ct) => await Input(await credits.Now(ct), ct);

    /// <param name="stand">The credits as the caller knows them: what he shows beside the plan is what it was made from.</param>
    /// <param name="ct">Ends the read.</param>
    internal async Task<PlanningInput> Input(CreditStand stand, CancellationToken ct)
    {
        var kickoffs = await Kickoffs(ct);
        var collected = await Collected(ct);
        var leagues = settings.CollectedSports.Union(kickoffs.Select(kickoff => kickoff.League));
        return new()
        {
            Now = clock.GetUtcNow(),
            Kickoffs = kickoffs,
            Leagues = [.. leagues.Select(league => new LeagueState(league, collected.GetValueOrDefault(league)))],
            Credits = stand.ForPlanning,
            Rules = Rules(stand),
        };
    }

    /// <summary>What may be spent on the capture now, beside what is promised to others in hand.</summary>
    internal async Task<bool> CanPay(PlannedCapture capture, CancellationToken ct)
    {
        var stand = await credits.Now(ct, except: capture.Id);
        return stand.Free >= Math.Max(capture.Cost, stand.LastCost ?? 0);
    }

    // The demonstration sweeps every two minutes on credits without end: its sweeps are no part of a plan.
    internal PlanningRules Rules(CreditStand stand) =>
        new()
        {
            MonthlyCredits = stand.Monthly,
            CostPerCall = CallCost.Of(settings),
            SweepTimes = settings.IsDemo ? [] : settings.CollectTimes,
            Zone = settings.TimeZone,
        };

    private async Task<List<PlannedKickoff>> Kickoffs(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var command = source.CreateCommand(EmbeddedSql.Load("Collecting.Captures.planning_kickoffs"));
        command.Parameters.AddWithValue("now", now.UtcDateTime);
        command.Parameters.AddWithValue("since", (now - SlotPace.LookBack).UtcDateTime);
        command.Parameters.AddWithValue("leagues", settings.CollectedSports.ToArray());
        await using var rows = await command.ExecuteReaderAsync(ct);
        var kickoffs = new List<PlannedKickoff>();
        while (await rows.ReadAsync(ct))
            kickoffs.Add(new(rows.GetString(0), rows.GetString(1), Instant(rows, 2), rows.GetBoolean(3)));
        return kickoffs;
    }

    private async Task<Dictionary<string, DateTimeOffset?>> Collected(CancellationToken ct)
    {
        await using var command = source.CreateCommand("SELECT sport_key, collected_at FROM league_collections");
        await using var rows = await command.ExecuteReaderAsync(ct);
        var collected = new Dictionary<string, DateTimeOffset?>(StringComparer.Ordinal);
        while (await rows.ReadAsync(ct))
            collected[rows.GetString(0)] = Instant(rows, 1);
        return collected;
    }

    private static DateTimeOffset Instant(NpgsqlDataReader row, int column) =>
        new(row.GetDateTime(column), TimeSpan.Zero);
}
