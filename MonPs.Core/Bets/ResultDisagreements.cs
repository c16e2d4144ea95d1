using MonPs.Core.Data;
using MonPs.Core.Matches;
using Npgsql;

namespace MonPs.Core.Bets;

/// <summary>A bet whose result and whose match's final score do not say the same.</summary>
/// <param name="Result">The bet's result.</param>
/// <param name="SettledBy">Who settled it: what a person or an import said stands; a corrected score replaced the old one.</param>
/// <param name="ByScore">What the score says.</param>
/// <param name="Before">The automatic result of the score told first; null when the result is hand-made or imported.</param>
public sealed record ResultDisagreement(
    long BetId,
    string MatchName,
    string Selection,
    decimal? Line,
    DateTimeOffset KickoffTime,
    BetResult Result,
    SettledBy SettledBy,
    BetResult ByScore,
    int HomeScore,
    int AwayScore,
    BetResult? Before,
    DateTimeOffset At
);

/// <summary>Finds where results and scores disagree; for the administration and the bet's own page.</summary>
public sealed class ResultDisagreements(NpgsqlDataSource source, TimeProvider clock)
{
    /// <summary>How long a corrected score is worth telling.</summary>
    private static readonly TimeSpan Recent = TimeSpan.FromDays(30);

    private const string Automatic =
        "SELECT count(*)::int FROM manual_bets WHERE settled_by = 'score' AND result IS NOT NULL AND deleted_at IS NULL";

    /// <summary>All there are, the latest first.</summary>
    public async Task<IReadOnlyList<ResultDisagreement>> List(CancellationToken ct)
    {
        await using var command = source.CreateCommand(EmbeddedSql.Load("Bets.result_disagreements"));
        command.Parameters.AddWithValue("since", (clock.GetUtcNow() - Recent).UtcDateTime);
        var found = new List<ResultDisagreement>();
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
            found.Add(Read(row));
        return found;
    }

    /// <summary>How many bets the final score settled, no person.</summary>
    public async Task<int> CountAutomatic(CancellationToken ct)
    {
        await using var command = source.CreateCommand(Automatic);
        return await command.ExecuteScalarAsync(ct) is int count ? count : 0;
    }

    /// <summary>What the score says of one bet, where a person or an import said otherwise; null where they agree. Pure.</summary>
    public static BetResult? Of(Bet bet, Match? match) =>
        bet is { Result: { } result and not (BetResult.Void or BetResult.CashOut), SettledBy: not SettledBy.Score }
        && match is { CompletedAt: not null, HomeScore: { } home, AwayScore: { } away }
        && bet.ClvReason != Closing.ClvReason.Combined
        && Settlement.FromScore(bet.Outcome, bet.Line, home, away) is var byScore
        && byScore != result
            ? byScore
            : null;

    private static ResultDisagreement Read(NpgsqlDataReader row) =>
        new(
            row.GetInt64(0),
            row.GetString(1),
            row.GetString(2),
            row.IsDBNull(3) ? null : row.GetDecimal(3),
            row.GetFieldValue<DateTimeOffset>(4),
            Named<BetResult>(row.GetString(5)),
            Named<SettledBy>(row.GetString(6)),
            Named<BetResult>(row.GetString(7)),
            row.GetInt32(8),
            row.GetInt32(9),
            row.IsDBNull(10) ? null : Named<BetResult>(row.GetString(10)),
            row.GetFieldValue<DateTimeOffset>(11)
        );

    private static T Named<T>(string text)
        where T : struct, Enum =>
        SnakeCase.TryParse<T>(text, out var value)
            ? value
            : throw new FormatException($"\"{text}\" is no {typeof(T).Name}.");
}
