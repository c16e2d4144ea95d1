using MonPs.Core.Bets;
using MonPs.Core.Clv;
using MonPs.Core.Statistics;

namespace MonPs.Web.Pages.Dashboard;

/// <summary>The figures above the list and the tags there are: over every bet, whatever the list shows.</summary>
public sealed record DashboardFigures(Summary Summary, DashboardCurve Curve);

/// <summary>One row of the list.</summary>
/// <param name="Live">What its CLV would be now; only of open bets before kick-off.</param>
/// <param name="State">The list it was read for: the old rows keep theirs until the next are there.</param>
public sealed record BetLine(Bet Bet, LiveClv? Live, ListState State);

/// <summary>A stretch of the list, and how long the whole is.</summary>
public sealed record BetLines(IReadOnlyList<BetLine> Lines, int Total);

/// <summary>Reads what the dashboard shows.</summary>
public sealed class DashboardReader(
    BetQueries bets,
    StatisticsQueries statistics,
    DashboardCurves curves,
    LiveClvQueries live
)
{
    public async Task<DashboardFigures> Figures(CancellationToken ct)
    {
        var summary = statistics.Summarize(new(), ct);
        var curve = curves.Now(ct);
        return new(await summary, await curve);
    }

    /// <summary>How many bets each chip would show.</summary>
    public Task<IReadOnlyDictionary<BetStatus, int>> Counts(ListState state, CancellationToken ct) =>
        bets.CountByStatus(state.Filter, ct);

    public async Task<BetLines> Lines(ListState state, int offset, int count, CancellationToken ct)
    {
        var page = await bets.List(state.Filter, state.Sort, offset, count, ct);
        var now = await live.Of(page.Bets, ct);
        return new([.. page.Bets.Select(bet => new BetLine(bet, now.GetValueOrDefault(bet.Id), state))], page.Total);
    }

    public async Task<IReadOnlyList<Bet>> Some(ListState state, int most, CancellationToken ct) =>
        (await bets.List(state.Filter, state.Sort, 0, most, ct)).Bets;
}
