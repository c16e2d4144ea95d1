using Npgsql;

namespace MonPs.Tests.Faults;

/// <summary>
/// Matches that kicked off an hour ago, each with Pinnacle's last prices of its own: a bet on one gets its CLV in the
/// moment in which it is recorded, which is a second thing to be torn apart by a fault.
/// </summary>
internal static class StartedMatches
{
    public const int Count = 20;

    private const string Sql = """
        SELECT ensure_odds_partitions(now() - interval '2 days', now());
        INSERT INTO matches (id, sport_key, home_team, away_team, commence_time, first_seen_at)
            SELECT 'started-' || n, 'soccer_epl', 'Home ' || n, 'Away ' || n, now() - interval '1 hour', now() - interval '1 day'
            FROM generate_series(0, 19) AS n;
        INSERT INTO odds_history
            SELECT 'started-' || n, 'pinnacle', 1.5 + n * 0.05, 3.6, 4.2, now() - interval '2 hours', now() - interval '61 minutes', now() - interval '2 hours'
            FROM generate_series(0, 19) AS n;
        """;

    public static string Id(int number) => $"started-{number % Count}";

    public static async Task Plant(NpgsqlConnectionStringBuilder database, CancellationToken ct)
    {
        await using var source = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(database.ConnectionString) { Pooling = false }
        );
        await using var command = source.CreateCommand(Sql);
        await command.ExecuteNonQueryAsync(ct);
    }
}
