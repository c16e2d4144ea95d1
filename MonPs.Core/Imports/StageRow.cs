using MonPs.Core.Data;
using Npgsql;
using NpgsqlTypes;

namespace MonPs.Core.Imports;

/// <summary>Writes one row into the temporary table, in the order of <see cref="Copy"/>.</summary>
internal readonly struct StageRow(NpgsqlBinaryImporter writer, DateTimeOffset now)
{
    public const string Copy = """
        COPY import_stage (place, file_line, fingerprint, match_id, match_name, sport, kickoff_time, market_type, selection, line,
            bookmaker, odds_obtained, stake, result, profit_loss, settled_by, settled_at, tags, notes, created_at, clv_reason,
            closing_odds, closing_fair_odds, closing_method, closing_grade, closing_seen_at, closing_kickoff, closing_fair_method,
            closing_line, closing_reference, closing_win_mass, closing_half_win_mass, closing_push_mass, closing_half_loss_mass, clv_percent,
            clv_fair_percent, clv_calculated_at)
        FROM STDIN (FORMAT BINARY)
        """;

    public async Task Write(int place, ImportRow row, CancellationToken ct)
    {
        await writer.StartRowAsync(ct);
        await writer.WriteAsync(place, NpgsqlDbType.Integer, ct);
        await writer.WriteAsync(row.Line, NpgsqlDbType.Integer, ct);
        await writer.WriteAsync(row.Fingerprint, NpgsqlDbType.Uuid, ct);
        await WriteBet(row.Bet!, ct);
        await WriteSettlement(row.Bet!, ct);
        await WriteClosing(row.Bet!.Closing, row.Bet!.CalculatedAt, ct);
    }

    private async Task WriteBet(ImportBet bet, CancellationToken ct)
    {
        var draft = bet.Draft;
        await Text(draft.MatchId, ct);
        await Text(draft.MatchName, ct);
        await Text(draft.Sport, ct);
        await Instant(draft.KickoffTime, ct);
        await Text(SnakeCase.Of(draft.Market), ct);
        await Text(draft.Selection, ct);
        await Number(draft.Line, ct);
        await Text(draft.Bookmaker, ct);
        await Number(draft.OddsObtained, ct);
        await Number(draft.Stake, ct);
    }

    private async Task WriteSettlement(ImportBet bet, CancellationToken ct)
    {
        await Text(bet.Result is { } result ? SnakeCase.Of(result) : null, ct);
        await Number(bet.Profit, ct);
        await Text(bet.SettledBy is { } by ? SnakeCase.Of(by) : null, ct);
        await Instant(bet.Result is null ? null : bet.SettledAt ?? now, ct);
        await writer.WriteAsync(bet.Draft.Tags.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Text, ct);
        await Text(bet.Draft.Notes, ct);
        await Instant(bet.PlacedAt ?? now, ct);
        await Text(bet.Reason is { } reason ? SnakeCase.Of(reason) : null, ct);
    }

    private async Task WriteClosing(ImportClosing? closing, DateTimeOffset? calculated, CancellationToken ct)
    {
        await Number(closing?.Odds, ct);
        await Number(closing?.FairOdds, ct);
        await Text(closing is null ? null : SnakeCase.Of(closing.Method), ct);
        await Text(closing?.Grade?.ToString(), ct);
        await Instant(closing?.SeenAt, ct);
        await Instant(closing?.Kickoff, ct);
        await Text(closing?.FairMethod is { } method ? SnakeCase.Of(method) : null, ct);
        await Number(closing?.Line, ct);
        await Text(closing?.Reference, ct);
        await Mass(closing?.Win, ct);
        await Mass(closing?.HalfWin, ct);
        await Mass(closing?.Push, ct);
        await Mass(closing?.HalfLoss, ct);
        await Number(closing?.ClvPercent, ct);
        await Number(closing?.ClvFairPercent, ct);
        await Instant(calculated ?? (closing is null ? null : now), ct);
    }

    private Task Text(string? text, CancellationToken ct) =>
        text is null ? writer.WriteNullAsync(ct) : writer.WriteAsync(text, NpgsqlDbType.Text, ct);

    private Task Number(decimal? number, CancellationToken ct) =>
        number is { } known ? writer.WriteAsync(known, NpgsqlDbType.Numeric, ct) : writer.WriteNullAsync(ct);

    private Task Mass(double? mass, CancellationToken ct) =>
        mass is { } known ? writer.WriteAsync(known, NpgsqlDbType.Double, ct) : writer.WriteNullAsync(ct);

    private Task Instant(DateTimeOffset? at, CancellationToken ct) =>
        at is { } known
            ? writer.WriteAsync(known.UtcDateTime, NpgsqlDbType.TimestampTz, ct)
            : writer.WriteNullAsync(ct);
}
