namespace MonPs.Core.Statistics;

/// <summary>Adds up the rows of one dimension as the bets stream by.</summary>
internal sealed class BreakdownTally(BreakdownBy by, TimeZoneInfo zone, bool withModelled)
{
    private readonly Dictionary<string, Sums> sums = new(StringComparer.Ordinal);

    public void Add(ReportRow bet)
    {
        foreach (var key in BreakdownKeys.Of(by, bet, zone))
        {
            if (!sums.TryGetValue(key, out var row))
                sums[key] = row = new();
            row.Add(bet, withModelled);
        }
    }

    public Breakdown Result() =>
        new(
            by,
            [
                .. sums.Select(row => row.Value.Row(row.Key))
                    .OrderBy(row => BreakdownKeys.Rank(by, row.Key) ?? 0)
                    .ThenByDescending(row => row.Bets)
                    .ThenBy(row => row.Key, StringComparer.Ordinal),
            ]
        );

    private sealed class Sums
    {
        private int bets;
        private int settled;
        private decimal staked;
        private decimal profit;
        private Moments raw;
        private Moments fair;

        public void Add(ReportRow bet, bool withModelled)
        {
            bets++;
            settled += bet.Result is null ? 0 : 1;
            staked += bet.HasTurnover ? bet.Stake : 0;
            profit += bet.Profit ?? 0;
            if (bet.ClvPercent is { } percent)
                raw = raw.Plus((double)percent);
            if (bet.ClvFairPercent is { } net && (withModelled || !bet.IsModelled))
                fair = fair.Plus((double)net);
        }

        public BreakdownRow Row(string key) =>
            new(
                key,
                bets,
                settled,
                staked,
                profit,
                staked == 0 ? null : decimal.Round(100 * profit / staked, 4),
                (int)raw.Count,
                raw.Mean,
                (int)fair.Count,
                fair.Mean,
                bets < BreakdownRow.SmallSample
            );
    }
}
