using System.Data.Common;
using MonPs.Core.Collecting;
using MonPs.Core.Collecting.Captures;
using MonPs.Web.Live;
using Quartz;

namespace MonPs.Web.Jobs;

/// <summary>
/// Keeps the plan of captures and its triggers up to date: at the start, when matches, bets or credits change (a moment later,
/// for changes come in crowds), and every quarter of an hour whatever happens.
/// </summary>
internal sealed partial class CaptureLoop(
    CapturePlanStore plan,
    KickoffWatch kickoffs,
    CaptureTriggers triggers,
    DataChanges changes,
    CaptureWake wake,
    IHostApplicationLifetime lifetime,
    ILogger<CaptureLoop> logger
) : BackgroundService
{
    private static readonly string[] Followed = ["matches", "manual_bets", "api_credits"];
    private static readonly TimeSpan Crowd = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var subscriptions = Followed.Select(table => changes.Subscribe(table, Tell)).ToList();
        try
        {
            await Started(stoppingToken);
            for (var isStart = true; ; )
            {
                var done = await Plan(isStart, stoppingToken);
                isStart &= !done;
                await Change(done ? Longest : AfterFailure, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
        finally
        {
            subscriptions.ForEach(subscription => subscription.Dispose());
        }
    }

    private Task Tell()
    {
        wake.Call();
        return Task.CompletedTask;
    }

    /// <returns>False when it failed and is to be tried again soon.</returns>
    private async Task<bool> Plan(bool isStart, CancellationToken ct)
    {
        try
        {
            await kickoffs.ReadWhenStale(ct);
            await triggers.Follow(await plan.Replan(ct), isStart, ct);
            return true;
        }
        catch (Exception e)
            when (e is DbException or SchedulerException or TimeoutException or InvalidOperationException)
        {
            // While the process stops, its scheduler may be gone before this loop is: the next process plans.
            if (!lifetime.ApplicationStopping.IsCancellationRequested)
                LogFailed(e);
            return false;
        }
    }

    private async Task Change(TimeSpan longest, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(longest);
        try
        {
            await wake.Called(patience.Token);
            await Task.Delay(Crowd, ct);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested) { }
        wake.Answered();
    }

    // The schedule's tables and jobs are there once the application has started.
    private async Task Started(CancellationToken ct)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(ct);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The captures could not be planned; tried again soon")]
    private partial void LogFailed(Exception e);
}
