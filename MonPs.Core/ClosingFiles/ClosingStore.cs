using MonPs.Core.Data;
using MonPs.Core.Matches;
using MonPs.Core.Odds;
using Npgsql;
using NpgsqlTypes;

namespace MonPs.Core.ClosingFiles;

/// <summary>Writes what files say of matches: closing odds, scores, matches nobody knew. In the caller's transaction.</summary>
internal sealed class ClosingStore(NpgsqlConnection connection, DateTimeOffset now)
{
    /// <returns>The id of each file, by its name.</returns>
    public async Task<Dictionary<string, long>> Files(IEnumerable<SeasonFile> files, string actor, CancellationToken ct)
    {
        var ids = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var file in files.Where(file => file.IsUsable))
        {
            const string sql =
                "INSERT INTO closing_files (name, sha256, imported_at, actor) VALUES ($1, $2, $3, $4) RETURNING id";
            await using var command = new NpgsqlCommand(sql, connection);
            foreach (var value in new object[] { file.Name, file.Sha256, now.UtcDateTime, actor })
                command.Parameters.Add(new() { Value = value });
            ids[file.Name] = (long)(await command.ExecuteScalarAsync(ct))!;
        }
        return ids;
    }

    public Task Matches(IReadOnlyList<RowPlan> rows, TeamBook book, CancellationToken ct) =>
        MatchStore.Save(
            connection,
            [
                .. rows.Where(row => row.IsNew)
                    .Select(row => new SeenMatch(
                        row.MatchId,
                        row.Row.Sport,
                        book.Proper(row.Row.Sport, row.Row.Home),
                        book.Proper(row.Row.Sport, row.Row.Away),
                        row.Row.Kickoff!.Value
                    )),
            ],
            now,
            ct
        );

    /// <returns>How many closings are new or changed.</returns>
    public async Task<int> Closings(IReadOnlyList<RowPlan> rows, Dictionary<string, long> files, CancellationToken ct)
    {
        var all = rows.SelectMany(Entries).ToList();
        await using var command = new NpgsqlCommand(EmbeddedSql.Load("ClosingFiles.save_closings"), connection);
        command.Parameters.AddWithValue("now", now.UtcDateTime);
        Add("match_ids", NpgsqlDbType.Text, e => e.Plan.MatchId);
        Add("markets", NpgsqlDbType.Text, e => SnakeCase.Of(e.Totals is null ? Market.H2h : Market.Totals));
        Add("references", NpgsqlDbType.Text, e => e.Reference);
        Add("lines", NpgsqlDbType.Numeric, e => e.Totals is null ? (decimal?)null : TwoWay.Line);
        Add("homes", NpgsqlDbType.Numeric, e => e.H2h?.Home);
        Add("draws", NpgsqlDbType.Numeric, e => e.H2h?.Draw);
        Add("aways", NpgsqlDbType.Numeric, e => e.H2h?.Away);
        Add("overs", NpgsqlDbType.Numeric, e => e.Totals?.Over);
        Add("unders", NpgsqlDbType.Numeric, e => e.Totals?.Under);
        Add("days", NpgsqlDbType.Date, e => e.Plan.Row.Date);
        Add("files", NpgsqlDbType.Bigint, e => files[e.Plan.Row.File]);
        return (int)(await command.ExecuteScalarAsync(ct))!;

        void Add<T>(string name, NpgsqlDbType type, Func<Entry, T> value) =>
            command.Parameters.AddWithValue(name, NpgsqlDbType.Array | type, all.Select(value).ToArray());
    }

    /// <summary>Scores of matches that have none yet.</summary>
    public async Task<int> Scores(IReadOnlyList<RowPlan> rows, CancellationToken ct)
    {
        const string sql = """
            UPDATE matches m SET home_score = s.home, away_score = s.away, completed_at = coalesce(m.completed_at, @now)
            FROM unnest(@ids, @homes, @aways) AS s (id, home, away)
            WHERE m.id = s.id AND m.home_score IS NULL AND m.away_score IS NULL
            """;
        var scored = rows.Where(row => row.StoreScore).ToList();
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddWithValue("now", now.UtcDateTime);
        command.Parameters.AddWithValue("ids", scored.Select(row => row.MatchId).ToArray());
        command.Parameters.AddWithValue("homes", scored.Select(row => row.Row.Score!.Home).ToArray());
        command.Parameters.AddWithValue("aways", scored.Select(row => row.Row.Score!.Away).ToArray());
        return await command.ExecuteNonQueryAsync(ct);
    }

    private static IEnumerable<Entry> Entries(RowPlan plan)
    {
        foreach (var (reference, closing) in plan.Closings)
        {
            if (closing.H2h is { } h2h)
                yield return new(plan, reference, h2h, null);
            if (closing.Totals is { } totals)
                yield return new(plan, reference, null, totals);
        }
    }

    private sealed record Entry(RowPlan Plan, string Reference, ThreeWay? H2h, TwoWay? Totals);
}
