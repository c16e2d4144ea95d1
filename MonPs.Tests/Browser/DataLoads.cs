using System.Collections.Concurrent;
using System.Diagnostics;
using MonPs.Tests.Browser.Pages;
using MonPs.Tests.Support;

namespace MonPs.Tests.Browser;

/// <summary>A page asks the database each of its questions once: not again when it comes alive, nor once for every part.</summary>
[Collection("Browser")]
public sealed class DataLoads(PostgresFixture postgres, BrowserFixture browser)
{
    static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(700);

    [Fact]
    public async Task Opening_a_page_reads_its_data_once()
    {
        await using var site = await BrowserSite.Start(postgres);
        await site.Fill();
        // What is read once a process is read before anything is counted.
        await using (await Visit.To(browser, site.Address, PageHealth.Routes[0], new())) { }
        using var asked = new Statements(site.DatabaseName);
        var twice = new List<string>();
        var heard = false;
        foreach (var route in PageHealth.Routes)
        {
            asked.Clear();
            await using var visit = await Visit.To(browser, site.Address, route, new());
            await Task.Delay(Quiet, TestContext.Current.CancellationToken);
            heard |= asked.Any;
            twice.AddRange(asked.Repeated.Select(text => $"{route}: {text}"));
        }
        Assert.True(heard, "No statement was heard: Npgsql's tracing has other names now.");
        Assert.Empty(twice);
    }

    /// <summary>Every statement sent to one database by this process, by Npgsql's own tracing.</summary>
    sealed class Statements : IDisposable
    {
        readonly ConcurrentQueue<string> texts = new();
        readonly ActivityListener listener;

        public Statements(string database)
        {
            listener = new()
            {
                ShouldListenTo = source => source.Name == "Npgsql",
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
                ActivityStopped = activity =>
                {
                    if (
                        activity.GetTagItem("db.namespace") as string == database
                        && activity.GetTagItem("db.query.text") is string text
                    )
                        texts.Enqueue(text);
                },
            };
            ActivitySource.AddActivityListener(listener);
        }

        public bool Any => !texts.IsEmpty;

        public IEnumerable<string> Repeated =>
            texts.Where(IsOfPages).GroupBy(text => text).Where(same => same.Count() > 1).Select(same => same.Key);

        public void Clear() => texts.Clear();

        public void Dispose() => listener.Dispose();

        // The schedule's own clock beats meanwhile.
        static bool IsOfPages(string text) =>
            text.Contains("SELECT", StringComparison.Ordinal)
            && !text.Contains("qrtz_", StringComparison.OrdinalIgnoreCase);
    }
}
