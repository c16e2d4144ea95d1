using MonPs.Core.Clv;
using MonPs.Core.Settings;
using Npgsql;

namespace MonPs.Tests.Faults;

/// <summary>What became of the bets whose writing was acknowledged.</summary>
/// <param name="Written">Bets in the database.</param>
/// <param name="Lost">Acknowledged and not there.</param>
/// <param name="Doubled">There more than once.</param>
/// <param name="WrongClv">Closing line or CLV unlike what one clean pass computes.</param>
internal sealed record Verdict(int Written, int Lost, int Doubled, int WrongClv)
{
    // Bets are told apart by their notes, which the tests make unique.
    private const string Figures =
        "SELECT id, notes, (closing_odds, closing_fair_odds, closing_method, closing_grade, clv_percent, clv_fair_percent, clv_reason)::text FROM manual_bets ORDER BY id";

    private const string Forget =
        "UPDATE manual_bets SET closing_odds = NULL, closing_fair_odds = NULL, closing_method = NULL, closing_grade = NULL, closing_seen_at = NULL, closing_kickoff = NULL, closing_fair_method = NULL, closing_line = NULL, closing_reference = NULL, clv_percent = NULL, clv_fair_percent = NULL, clv_calculated_at = NULL, clv_reason = NULL";

    /// <summary>To be asked when nobody writes any more, with every CLV computed.</summary>
    /// <param name="database">Of the bets.</param>
    /// <param name="acknowledged">The notes of those that the server said it has.</param>
    /// <param name="ct">Ends it early.</param>
    /// <param name="clock">The server's; null for the machine's.</param>
    public static async Task<Verdict> Of(
        NpgsqlConnectionStringBuilder database,
        IReadOnlyCollection<string> acknowledged,
        CancellationToken ct,
        TimeProvider? clock = null
    )
    {
        var found = await Rows(database, ct);
        var clean = await Clean(database, clock ?? TimeProvider.System, ct);
        var notes = found.GroupBy(bet => bet.Notes).ToDictionary(same => same.Key, same => same.Count());
        return new(
            found.Count,
            acknowledged.Count(note => !notes.ContainsKey(note)),
            notes.Values.Sum(count => count - 1),
            found.Zip(clean).Count(pair => pair.First != pair.Second)
        );
    }

    // A copy of the database, in which everything computed is forgotten and computed once, undisturbed.
    private static async Task<List<(long Id, string Notes, string Figures)>> Clean(
        NpgsqlConnectionStringBuilder database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var copy = new NpgsqlConnectionStringBuilder(database.ConnectionString)
        {
            Database = $"{database.Database}_clean",
            Pooling = false,
        };
        await Execute(
            new(copy.ConnectionString) { Database = "postgres" },
            $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{database.Database}'",
            ct
        );
        await Execute(
            new(copy.ConnectionString) { Database = "postgres" },
            $"CREATE DATABASE {copy.Database} TEMPLATE {database.Database}",
            ct
        );
        await Execute(copy, Forget, ct);
        await using (var source = NpgsqlDataSource.Create(copy))
            await new ClvPass(source, new MonPsSettings(), clock).Run(ct);
        return await Rows(copy, ct);
    }

    private static async Task<List<(long Id, string Notes, string Figures)>> Rows(
        NpgsqlConnectionStringBuilder database,
        CancellationToken ct
    )
    {
        await using var source = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(database.ConnectionString) { Pooling = false }
        );
        await using var command = source.CreateCommand(Figures);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var rows = new List<(long, string, string)>();
        while (await reader.ReadAsync(ct))
            rows.Add((reader.GetInt64(0), reader.GetString(1), reader.GetString(2)));
        return rows;
    }

    private static async Task Execute(NpgsqlConnectionStringBuilder database, string sql, CancellationToken ct)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(ct);
    }
}
