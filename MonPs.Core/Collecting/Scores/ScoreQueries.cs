using MonPs.Core.Data;
using MonPs.Core.OddsApi;
using MonPs.Core.Settings;
using Npgsql;

namespace MonPs.Core.Collecting.Scores;

/// <summary>Reads what the collection of scores decides on.</summary>
public sealed class ScoreQueries(NpgsqlDataSource source, MonPsSettings settings, TimeProvider clock)
{
    private const string LastAsked = """
        SELECT substr(call, 8), max(at) FROM api_credits WHERE call LIKE 'scores %' AND at > @oldest GROUP BY 1
        """;

    public ScoreRules Rules { get; } = settings.IsDemo ? ScoreRules.Demo : new();

    /// <summary>The leagues whose scores are worth a call now, whether the credits allow it or not.</summary>
    public async Task<IReadOnlyList<DueLeague>> Due(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return ScoreTiming.Due(await Waiting(now, ct), await Asked(now, ct), now, Rules);
    }

    public async Task<ScoreBudget> Budget(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var month = CreditBudget.MonthOf(now);
        await using var command = source.CreateCommand(EmbeddedSql.Load("Collecting.Scores.score_budget"));
        command.Parameters.AddWithValue("now", now.UtcDateTime);
        command.Parameters.AddWithValue("month", CreditBudget.StartOf(month).UtcDateTime);
        command.Parameters.AddWithValue("refill", CreditBudget.StartOf(month.AddMonths(1)).UtcDateTime);
        await using var row = await command.ExecuteReaderAsync(ct);
        await row.ReadAsync(ct);
        return new(CreditBudget.Of(Input(row, now), month), row.GetInt32(4));
    }

    private PlanningInput Input(NpgsqlDataReader row, DateTimeOffset now) =>
        new()
        {
            Now = now,
            Kickoffs = [],
            Leagues = [],
            Rules = new() { CostPerCall = CostPerCall() },
            Credits = new()
            {
                Left = row.IsDBNull(0) ? null : row.GetInt32(0),
                ReadAt = row.IsDBNull(1) ? null : row.GetFieldValue<DateTimeOffset>(1),
                Counted = row.GetInt32(2),
                LastCost = row.IsDBNull(3) ? null : row.GetInt32(3),
            },
        };

    // Every started ten of bookmakers costs the full price of a call.
    private int CostPerCall() =>
        settings.Markets.Count
        * ((BookmakerKeys.Map(settings.Bookmakers, settings.ReferenceBookmaker).Keys.Count + 9) / 10);

    private async Task<List<WaitingMatch>> Waiting(DateTimeOffset now, CancellationToken ct)
    {
        await using var command = source.CreateCommand(EmbeddedSql.Load("Collecting.Scores.waiting_scores"));
        command.Parameters.AddWithValue("oldest", now.AddDays(-ScoreRules.MostDays).UtcDateTime);
        command.Parameters.AddWithValue("newest", (now + Rules.Together - Rules.Over).UtcDateTime);
        var matches = new List<WaitingMatch>();
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
            matches.Add(new(row.GetString(0), row.GetFieldValue<DateTimeOffset>(1)));
        return matches;
    }

    private async Task<Dictionary<string, DateTimeOffset>> Asked(DateTimeOffset now, CancellationToken ct)
    {
        await using var command = source.CreateCommand(LastAsked);
        command.Parameters.AddWithValue("oldest", now.AddDays(-ScoreRules.MostDays - 1).UtcDateTime);
        var asked = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
            asked[row.GetString(0)] = row.GetFieldValue<DateTimeOffset>(1);
        return asked;
    }
}
