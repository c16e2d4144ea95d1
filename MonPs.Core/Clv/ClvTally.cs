using MonPs.Core.Closing;
using MonPs.Core.Data;
using Npgsql;

namespace MonPs.Core.Clv;

/// <summary>Adds up what a pass wrote; two batches may come at a time.</summary>
internal sealed class ClvTally
{
    private readonly Lock adding = new();
    private readonly List<ClvResult> results = [];
    private readonly Dictionary<ClvReason, int> without = [];
    private int computed;

    public void Add(NpgsqlDataReader row)
    {
        var result = new ClvResult(
            row.GetInt64(0),
            Number(row, 1),
            Number(row, 2),
            Number(row, 3),
            Number(row, 4),
            !row.IsDBNull(5) && SnakeCase.TryParse<ClvReason>(row.GetString(5), out var reason) ? reason : null
        );
        lock (adding)
            Add(result);
    }

    private void Add(ClvResult result)
    {
        if (result.Reason is { } none)
            without[none] = without.GetValueOrDefault(none) + 1;
        else
            Keep(result);
    }

    public ClvPassResult Result() => new(computed, without, [.. results.OrderBy(result => result.BetId)]);

    private void Keep(ClvResult result)
    {
        computed++;
        if (results.Count < ClvPassResult.MostResults)
            results.Add(result);
    }

    private static decimal? Number(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetDecimal(column);
}
