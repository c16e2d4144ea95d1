using MonPs.Core.Collecting.Captures;
using MonPs.Core.Data;
using MonPs.Core.OddsApi;
using Npgsql;

namespace MonPs.Core.Health;

/// <summary>Reads the rows of <c>bets_without_clv.sql</c>.</summary>
internal static class GapReader
{
    public static async Task<(List<(long, GapEvidence)>, IReadOnlyDictionary<GapGroup, int>)> Read(
        NpgsqlDataReader row,
        CancellationToken ct
    )
    {
        var found = new List<(long, GapEvidence)>();
        var counts = new Dictionary<GapGroup, int>();
        while (await row.ReadAsync(ct))
        {
            if (counts.Count == 0)
                counts = Counts(row.GetFieldValue<string[]>(0), row.GetFieldValue<int[]>(1));
            if (!row.IsDBNull(2))
                found.Add((row.GetInt64(2), Evidence(row)));
        }
        return (found, counts);
    }

    private static Dictionary<GapGroup, int> Counts(string[] groups, int[] counts) =>
        groups
            .Zip(counts, (group, count) => (Group: Group(group), count))
            .GroupBy(pair => pair.Group)
            .ToDictionary(same => same.Key, same => same.Sum(pair => pair.count));

    private static GapEvidence Evidence(NpgsqlDataReader row) =>
        new(Group(row.GetString(3)), row.IsDBNull(4) ? null : row.GetString(4), row.GetFieldValue<DateTimeOffset>(5))
        {
            CollectedAt = Instant(row, 6),
            FailedAt = Instant(row, 7),
            FailedWhy = row.IsDBNull(8) ? null : row.GetString(8),
            InPlayAt = Instant(row, 9),
            Others = row.IsDBNull(10) ? [] : row.GetFieldValue<string[]>(10),
            Lines = row.IsDBNull(11) ? [] : row.GetFieldValue<decimal[]>(11),
            FailedRun = Id(row, 12),
            Capture = row.IsDBNull(13) ? null : Capture(row),
        };

    private static GapCapture Capture(NpgsqlDataReader row) =>
        new(
            row.GetFieldValue<DateTimeOffset>(13),
            Named<CaptureState>(row, 14) ?? CaptureState.Planned,
            Named<CaptureEnding>(row, 15),
            Named<OddsApiError>(row, 16),
            Id(row, 17)
        );

    // A reason that this version does not know is one the pass will look at again.
    private static GapGroup Group(string gap) =>
        SnakeCase.TryParse<GapGroup>(gap, out var group) ? group : GapGroup.ToCompute;

    private static T? Named<T>(NpgsqlDataReader row, int column)
        where T : struct, Enum =>
        !row.IsDBNull(column) && SnakeCase.TryParse<T>(row.GetString(column), out var value) ? value : null;

    private static long? Id(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    internal static DateTimeOffset? Instant(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetFieldValue<DateTimeOffset>(column);
}
