using Npgsql;

namespace MonPs.Core.Matches;

/// <summary>The alias table <c>team_aliases</c>: seeded with the names of five leagues, extended by the user.</summary>
public sealed class TeamAliases(NpgsqlDataSource source, TimeProvider clock)
{
    /// <summary>Every alias, those of the user last: they win over the others.</summary>
    public async Task<IReadOnlyList<TeamAlias>> All(CancellationToken ct)
    {
        const string sql =
            "SELECT sport_key, alias, team, added_by_user FROM team_aliases ORDER BY added_by_user, sport_key, alias";
        await using var command = source.CreateCommand(sql);
        await using var row = await command.ExecuteReaderAsync(ct);
        var all = new List<TeamAlias>();
        while (await row.ReadAsync(ct))
            all.Add(new(row.GetString(0), row.GetString(1), row.GetString(2)) { AddedByUser = row.GetBoolean(3) });
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

    /// <summary>Forgets what a user added; the names that came with MonPs stay.</summary>
    /// <returns>False when no user added it.</returns>
    public async Task<bool> Remove(string sport, string alias, CancellationToken ct)
    {
        const string sql = "DELETE FROM team_aliases WHERE sport_key = @sport AND alias = @alias AND added_by_user";
        await using var command = source.CreateCommand(sql);
        command.Parameters.AddWithValue("sport", sport);
        command.Parameters.AddWithValue("alias", alias.Trim());
        return await command.ExecuteNonQueryAsync(ct) > 0;
    }
}
