using Spectre.Console;

namespace MonPs.Web.Cli;

/// <summary>Shows that work goes on, once it takes longer than a moment and when there is a screen; a script sees nothing of it.</summary>
internal static class Waiting
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(700);
    private static readonly TimeSpan Pulse = TimeSpan.FromMilliseconds(200);

    /// <param name="title">What goes on.</param>
    /// <param name="work">Its end, or its failure, is the caller's.</param>
    /// <param name="progress">How much is done, 0 to 1; null when nobody can say.</param>
    public static async Task<T> For<T>(string title, Task<T> work, Func<Task<double>>? progress = null)
    {
        if (!Console.IsOutputRedirected && await Task.WhenAny(work, Delay(Moment)) != work)
            await Bar(title, work, progress);
        return await work;
    }

    private static Task Bar(string title, Task work, Func<Task<double>>? progress) =>
        AnsiConsole
            .Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new ElapsedTimeColumn())
            .StartAsync(async context =>
            {
                var bar = context.AddTask(Markup.Escape(title), maxValue: 1);
                bar.IsIndeterminate = progress is null;
                while (await Task.WhenAny(work, Delay(Pulse)) != work)
                    if (progress is not null)
                        bar.Value = await progress();
            });

    private static Task Delay(TimeSpan length) => Task.Delay(length, TimeProvider.System);
}
