using MonPs.Core.Closing;
using MonPs.Core.Data;
using MonPs.Core.Settings;
using Npgsql;

namespace MonPs.Core.Health;

/// <summary>The state of what was collected: leagues, matches that the reference leaves out, grades of the closing lines.</summary>
public sealed class DataHealth(NpgsqlDataSource source, MonPsSettings settings, TimeProvider clock)
{
    /// <summary>The failing leagues first, then in the order of the settings.</summary>
    public async Task<IReadOnlyList<LeagueState>> Leagues(CancellationToken ct)
    {
        await using var command = Command("league_states");
        command.Parameters.AddWithValue("followed", settings.CollectedSports.ToArray());
        await using var row = await command.ExecuteReaderAsync(ct);
        var leagues = new List<LeagueState>();
        while (await row.ReadAsync(ct))
            leagues.Add(League(row));
        return leagues;
    }

    /// <summary>Matches of the next three days without a price of the reference, those with open bets first.</summary>
    public async Task<UnquotedMatches> Unquoted(int limit, CancellationToken ct)
    {
        await using var command = Command("unquoted_matches");
        command.Parameters.AddWithValue("limit", limit);
        await using var row = await command.ExecuteReaderAsync(ct);
        var (matches, total) = (new List<UnquotedMatch>(), 0);
        while (await row.ReadAsync(ct))
        {
            matches.Add(Match(row));
            total = row.GetInt32(7);
        }
        return new(matches, total);
    }

    public async Task<ClosingGrades> Grades(CancellationToken ct)
    {
        await using var command = Command("closing_grades");
        await using var row = await command.ExecuteReaderAsync(ct);
        var counts = new List<(string Scope, string Grade, int Count)>();
        while (await row.ReadAsync(ct))
            counts.Add((row.GetString(0), row.GetString(1), row.GetInt32(2)));
        var scopes = counts.ToLookup(c => c.Scope, c => (c.Grade, c.Count), StringComparer.Ordinal);
        return new(Shares(scopes["bets"]), Shares(scopes["matches"]));
    }

    private NpgsqlCommand Command(string name)
    {
        var command = source.CreateCommand(EmbeddedSql.Load($"Health.{name}"));
        command.Parameters.AddWithValue("now", clock.GetUtcNow().UtcDateTime);
        command.Parameters.AddWithValue("reference", settings.ReferenceBookmaker);
        return command;
    }

    private static LeagueState League(NpgsqlDataReader row) =>
        new(row.GetString(0), row.GetBoolean(1), GapReader.Instant(row, 2))
        {
            Coming = row.GetInt32(3),
            Quoted = row.GetInt32(4),
            Bets = row.GetInt32(5),
            NextKickoff = GapReader.Instant(row, 6),
            PlannedAt = GapReader.Instant(row, 7),
            PlannedCost = row.IsDBNull(8) ? null : row.GetInt32(8),
            FailedAt = GapReader.Instant(row, 9),
            FailedWhy = row.IsDBNull(10) ? null : row.GetString(10),
            FailedRun = row.IsDBNull(11) ? null : row.GetInt64(11),
        };

    private static UnquotedMatch Match(NpgsqlDataReader row) =>
        new(
            row.GetString(0),
            row.GetString(1),
            row.GetString(2),
            row.GetString(3),
            row.GetFieldValue<DateTimeOffset>(4),
            row.GetInt32(5),
            row.GetInt32(6)
        );

    private static GradeShares Shares(IEnumerable<(string Grade, int Count)> counts)
    {
        var all = counts.ToDictionary(c => c.Grade, c => c.Count, StringComparer.Ordinal);
        var graded = Enum.GetValues<ClosingGrade>().Where(grade => all.ContainsKey(grade.ToString()));
        return new(
            graded.ToDictionary(grade => grade, grade => all[grade.ToString()]),
            all.GetValueOrDefault("hand"),
            all.GetValueOrDefault("none")
        );
    }
}
