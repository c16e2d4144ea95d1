using Npgsql;

namespace MonPs.Core.ClosingFiles;

/// <summary>The alias table <c>team_aliases</c>: seeded with the names of five leagues, extended by the user.</summary>
public sealed class TeamAliases(NpgsqlDataSource source, TimeProvider clock)
{
    public async Task<IReadOnlyList<TeamAlias>> All(CancellationToken ct)
    {
        const string sql = "SELECT sport_key, alias, team FROM team_aliases ORDER BY added_by_user, sport_key, alias";
        await using var command = source.CreateCommand(sql);
        await using var row = await command.ExecuteReaderAsync(ct);
        var all = new List<TeamAlias>();
        while (await row.ReadAsync(ct))
            all.Add(new(row.GetString(0), row.GetString(1), row.GetString(2)));
        return all;
    }

    /// <summary>From now on both names mean one team; an alias that is there already is changed.</summary>
    public async Task Add(TeamAlias alias, CancellationToken ct)
    {
        const string sql = """
            INSERT INTO team_aliases (sport_key, alias, team, added_by_user, added_at) VALUES (@sport, @alias, @team, true, @now)
            ON CONFLICT (sport_key, alias) DO UPDATE
            SET team = excluded.team, added_by_user = true, added_at = excluded.added_at
            """;
        await using var command = source.CreateCommand(sql);
        command.Parameters.AddWithValue("sport", alias.Sport);
        command.Parameters.AddWithValue("alias", alias.Alias.Trim());
        command.Parameters.AddWithValue("team", alias.Team.Trim());
        command.Parameters.AddWithValue("now", clock.GetUtcNow().UtcDateTime);
        await command.ExecuteNonQueryAsync(ct);
    }
}
