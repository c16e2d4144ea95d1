using MonPs.Core.Bets;
using MonPs.Core.Data;
using MonPs.Core.Odds;
using MonPs.Web.Pages.Dashboard;

namespace MonPs.Web.Pages;

/// <summary>
/// Asks, once the server listens, what the first visitor will ask: a query is translated at its first use, and his first presses
/// would wait for it. Nothing is kept and nothing depends on it.
/// </summary>
internal sealed partial class WarmUp(IServiceScopeFactory scopes, IHostApplicationLifetime server, ILogger<WarmUp> log)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var listening = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var started = server.ApplicationStarted.Register(listening.SetResult);
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            await listening.Task.WaitAsync(stoppingToken);
            await Ask(scope.ServiceProvider, stoppingToken);
        }
        // Whatever it is, the visitor's own question will meet it and say so.
        catch (Exception e)
        {
            LogCold(log, e.GetType().Name);
        }
    }

    private static async Task Ask(IServiceProvider services, CancellationToken ct)
    {
        var dashboard = services.GetRequiredService<DashboardReader>();
        await dashboard.Figures(ct);
        await dashboard.Counts(ListState.Of(null, null, null), ct);
        foreach (var list in Lists)
            await dashboard.Lines(list, 0, BetStretch.Least, ct);
        await services.GetRequiredService<OddsQueries>().Upcoming(null, ct);
    }

    // Every chip and every order: each is a statement of its own.
    private static IEnumerable<ListState> Lists =>
        Enum.GetValues<BetStatus>()
            .Select(status => ListState.Of(SnakeCase.Of(status), null, null))
            .Concat(
                Enum.GetValues<BetSortField>()
                    .SelectMany(column => new BetSort[] { new(column, true), new(column, false) })
                    .Select(sort => ListState.Of(null, null, sort.Write()))
            );

    [LoggerMessage(Level = LogLevel.Debug, Message = "The first visitor's queries were not asked beforehand ({Kind})")]
    private static partial void LogCold(ILogger log, string kind);
}
