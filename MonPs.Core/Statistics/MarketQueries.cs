using MonPs.Core.Bets;
using MonPs.Core.Data;
using MonPs.Core.Fair;
using MonPs.Core.Settings;
using Npgsql;
using NpgsqlTypes;

namespace MonPs.Core.Statistics;

/// <summary>Figures that need the quotes themselves: when an edge is there, and whether the closing line can be trusted.</summary>
public sealed class MarketQueries(NpgsqlDataSource source, BetQueries bets, MonPsSettings settings)
{
    /// <summary>Quotes are looked up per bet and moment, so only the latest bets are asked about.</summary>
    public const int MostBets = 2000;
    public const int MostMatches = 5000;
    private const int Bins = 10;

    /// <summary>CLV decay and the edge split over the latest <see cref="MostBets"/> bets of the filter.</summary>
    public async Task<TimingReport> Timing(BetFilter filter, CancellationToken ct)
    {
        var page = await bets.List(filter, BetSort.NewestFirst, 0, MostBets, ct);
        var timed = page.Bets.Where(bet => bet is { MatchId: not null, ClosingFairOdds: not null }).ToList();
        var builder = new TimingBuilder(settings.MarginMethod);
        if (timed.Count > 0)
            await Read(timed, builder, ct);
        return builder.Build();
    }

    /// <summary>Fair closing probabilities of the reference against the results of the latest <see cref="MostMatches"/> matches.</summary>
    /// <param name="sport">Only this league; all leagues, each with its own bins, when null.</param>
    public async Task<CalibrationReport> Calibration(string? sport, CancellationToken ct)
    {
        await using var command = source.CreateCommand(EmbeddedSql.Load("Statistics.closings_with_scores"));
        command.Parameters.AddWithValue("reference", settings.ReferenceBookmaker);
        command.Parameters.AddWithValue("sport", NpgsqlDbType.Text, (object?)sport ?? DBNull.Value);
        command.Parameters.AddWithValue("most", MostMatches);
        var builder = new CalibrationBuilder(settings.MarginMethod, Bins);
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
            builder.Add(
                row.GetString(0),
                [(double)row.GetDecimal(1), (double)row.GetDecimal(2), (double)row.GetDecimal(3)],
                row.GetInt32(4).CompareTo(row.GetInt32(5))
            );
        return builder.Build();
    }

    private async Task Read(List<Bet> timed, TimingBuilder builder, CancellationToken ct)
    {
        await using var command = source.CreateCommand(EmbeddedSql.Load("Statistics.quotes_at_moments"));
        command.Parameters.AddWithValue("ids", timed.Select(bet => bet.Id).ToArray());
        command.Parameters.AddWithValue("reference", settings.ReferenceBookmaker);
        command.Parameters.AddWithValue("minutes", TimingReport.Moments.ToArray());
        var known = timed.ToDictionary(bet => bet.Id);
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
            builder.Add(known[row.GetInt64(0)], row.IsDBNull(1) ? null : row.GetInt32(1), Prices(row));
    }

    private static double[] Prices(NpgsqlDataReader row) =>
        [
            .. Enumerable
                .Range(2, 3)
                .Where(column => !row.IsDBNull(column))
                .Select(column => (double)row.GetDecimal(column)),
        ];
}
