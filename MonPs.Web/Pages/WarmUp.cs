using Microsoft.Extensions.Options;
using MonPs.Core.Bets;
using MonPs.Core.Data;
using MonPs.Core.Odds;
using MonPs.Web.Pages.Dashboard;
using MonPs.Web.Pages.NewBet;

namespace MonPs.Web.Pages;

/// <summary>
/// Asks, once the server listens, what the first visitor will ask, and draws what he will see: a query is translated and code compiled
/// at their first use, and his first presses would wait for it. Then the same again, a little at a time: what was called often the runtime
/// compiles better, beside whoever calls it. Nothing is kept and nothing depends on it.
/// </summary>
internal sealed partial class WarmUp(
    IServiceScopeFactory scopes,
    IHostApplicationLifetime server,
    TimeProvider clock,
    IOptions<WarmUpOptions> options,
    ILogger<WarmUp> log
) : BackgroundService
{
    private const int RowsOfEach = 4;

    // The runtime counts calls only after a tenth of a second without new code, and a visitor may be there already.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    // Where bets are written meanwhile, or are a million, a visit takes seconds of the database: then a few have to do.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>Visits that were played so far.</summary>
    internal int Played { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var listening = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var started = server.ApplicationStarted.Register(listening.SetResult);
        try
        {
            await listening.Task.WaitAsync(stoppingToken);
            var start = clock.GetTimestamp();
            await FirstVisit(stoppingToken);
            while (Played < options.Value.Visits && clock.GetElapsedTime(start) < Longest)
            {
                await Task.Delay(Pause, clock, stoppingToken);
                await Visit(Chips, stoppingToken);
            }
        }
        // Whatever it is, the visitor's own question will meet it and say so.
        catch (Exception e)
        {
            LogCold(log, e.GetType().Name);
        }
    }

    internal Task FirstVisit(CancellationToken ct) => Visit([.. Chips, .. Orders], ct);

    private async Task Visit(IEnumerable<ListState> lists, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var lines = await Ask(scope.ServiceProvider, lists, ct);
        await Draw(scope.ServiceProvider, lines);
        Played++;
    }

    // Some of every list, so that there are bets in each state that a row is drawn for.
    private static async Task<IReadOnlyList<BetLine>> Ask(
        IServiceProvider services,
        IEnumerable<ListState> lists,
        CancellationToken ct
    )
    {
        var dashboard = services.GetRequiredService<DashboardReader>();
        await dashboard.Figures(ct);
        await dashboard.Counts(ListState.Of(null, null, null), ct);
        var lines = new List<BetLine>();
        foreach (var list in lists)
            lines.AddRange((await dashboard.Lines(list, 0, BetStretch.Least, ct)).Lines.Take(RowsOfEach));
        await services.GetRequiredService<OddsQueries>().Upcoming(null, ct);
        return lines;
    }

    // The code of a page, too, is made ready at its first drawing.
    private static async Task Draw(IServiceProvider services, IEnumerable<BetLine> lines)
    {
        await using var screen = new OffScreen(services);
        await screen.Draw<DashboardPage>();
        foreach (var line in lines)
            await screen.DrawRow(line);
        await screen.Draw<NewBetPanel>((nameof(NewBetPanel.Open), true));
    }

    private static IEnumerable<ListState> Chips =>
        Enum.GetValues<BetStatus>().Select(status => ListState.Of(SnakeCase.Of(status), null, null));

    // Each is a statement of its own, and some sort every bet: once is enough.
    private static IEnumerable<ListState> Orders =>
        Enum.GetValues<BetSortField>()
            .SelectMany(column => new BetSort[] { new(column, true), new(column, false) })
            .Select(sort => ListState.Of(null, null, sort.Write()));

    [LoggerMessage(Level = LogLevel.Debug, Message = "The first visits were not all played beforehand ({Kind})")]
    private static partial void LogCold(ILogger log, string kind);
}

/// <summary>How warm the server makes itself.</summary>
internal sealed class WarmUpOptions
{
    /// <summary>Visits to play, at least one. The runtime compiles anew what was called thirty times: a few more than that.</summary>
    public int Visits { get; set; } = 40;
}
