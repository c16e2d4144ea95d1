using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using MonPs.Web.Hosting;

namespace MonPs.Tests.Web.Hosting;

public sealed class CompilerPriorityTests
{
    private const int Ordinary = 0;
    private const int Lowered = 10;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task The_compiler_gives_way_to_whoever_answers_a_press()
    {
        var ct = TestContext.Current.CancellationToken;
        using var priority = new CompilerPriority(TimeProvider.System, NullLogger<CompilerPriority>.Instance);
        await priority.StartAsync(ct);
        var deadline = TimeProvider.System.GetUtcNow() + Patience;
        while (!NicenessOf(CompilerPriority.Worker).Contains(Lowered))
        {
            Assert.True(TimeProvider.System.GetUtcNow() < deadline, "The compiler's thread was never lowered.");
            WorkForTheCompiler();
            await Task.Delay(50, ct);
        }
        await priority.StopAsync(ct);
    }

    [Fact]
    public void Only_threads_of_that_name_are_lowered()
    {
        using var done = new ManualResetEventSlim();
        var threads = new[] { "meant", "not meant" }.Select(name => Begin(name, done)).ToList();
        CompilerPriority.Lower("meant");
        Assert.Equal([Lowered], NicenessOf("meant"));
        Assert.Equal([Ordinary], NicenessOf("not meant"));
        done.Set();
        threads.ForEach(thread => thread.Join());
    }

    // What is called thirty times is compiled anew.
    private static void WorkForTheCompiler()
    {
        for (var round = 0; round < 50; round++)
            JsonSerializer.Serialize(
                new
                {
                    Round = round,
                    Name = "compiled",
                    Inner = new { At = TimeSpan.Zero },
                }
            );
    }

    private static Thread Begin(string name, ManualResetEventSlim done)
    {
        using var runs = new ManualResetEventSlim();
        var thread = new Thread(() =>
        {
            runs.Set();
            done.Wait();
        })
        {
            Name = name,
            IsBackground = true,
        };
        thread.Start();
        runs.Wait();
        return thread;
    }

    // The nineteenth field of proc(5)'s stat; the second is the name in brackets, which may have spaces.
    private static List<int> NicenessOf(string name) =>
        [
            .. Directory
                .EnumerateDirectories("/proc/self/task")
                .Select(Stat)
                .Where(stat => stat.Contains($"({name})", StringComparison.Ordinal))
                .Select(stat =>
                    int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[16], CultureInfo.InvariantCulture)
                ),
        ];

    // A thread may end between two looks.
    private static string Stat(string task)
    {
        try
        {
            return File.ReadAllText(Path.Combine(task, "stat"));
        }
        catch (IOException)
        {
            return "";
        }
    }
}
