using System.Globalization;

namespace MonPs.Web.Demo;

/// <summary>The three quota headers of an answer: credits left, used since the 1st (UTC), cost of this call.</summary>
sealed record DemoBalance(int Remaining, int Used, int Last)
{
    public void WriteTo(IHeaderDictionary headers)
    {
        headers["x-requests-remaining"] = Remaining.ToString(CultureInfo.InvariantCulture);
        headers["x-requests-used"] = Used.ToString(CultureInfo.InvariantCulture);
        headers["x-requests-last"] = Last.ToString(CultureInfo.InvariantCulture);
    }
}

/// <summary>
/// Counts the simulated service's usage credits by UTC month, in this process only: a restart gives a full plan again.
/// The free plan's 500 would be gone in an hour of a world with a kick-off every four minutes, so the demo has the
/// service's 5M plan.
/// </summary>
sealed class DemoCredits
{
    public const int Plan = 5_000_000;

    readonly Lock _gate = new();
    int _month;
    int _used;

    /// <summary>False, and nothing spent, when the month's credits do not cover the cost.</summary>
    public bool TrySpend(int cost, DateTimeOffset now, out DemoBalance balance)
    {
        lock (_gate)
        {
            StartMonth((now.UtcDateTime.Year * 12) + now.UtcDateTime.Month);
            var covered = _used + cost <= Plan;
            var spent = covered ? cost : 0;
            _used += spent;
            balance = new DemoBalance(Plan - _used, _used, spent);
            return covered;
        }
    }

    void StartMonth(int month)
    {
        if (month == _month)
            return;
        (_month, _used) = (month, 0);
    }
}
