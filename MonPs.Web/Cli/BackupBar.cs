using MonPs.Core.Transfer.Backups;
using Spectre.Console;

namespace MonPs.Web.Cli;

/// <summary>The bar of a backup or a restore, with the table that is under way.</summary>
internal static class BackupBar
{
    public static Task<T> Show<T>(string title, Func<IProgress<BackupProgress>, Task<T>> work) =>
        AnsiConsole
            .Progress()
            .StartAsync(async context =>
            {
                var bar = context.AddTask(title, maxValue: 1);
                var result = await work(new Bar(bar, title));
                (bar.Value, bar.Description) = (1, title);
                return result;
            });

    private sealed class Bar(ProgressTask task, string title) : IProgress<BackupProgress>
    {
        public void Report(BackupProgress value) =>
            (task.Value, task.Description) = (Math.Min(1, value.Part), $"{title} ({value.Table})");
    }
}
