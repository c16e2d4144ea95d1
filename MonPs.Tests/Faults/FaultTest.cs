using System.Net;
using MonPs.Tests.Support;
using Npgsql;

namespace MonPs.Tests.Faults;

/// <summary>A test that injects faults for real: a folder, a provider, and what all of them ask again and again.</summary>
[Collection("Faults")]
public abstract class FaultTest(FaultCount count) : IAsyncLifetime
{
    protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    protected FaultCount Count { get; } = count;

    /// <summary>Of the test's own; others, PostgreSQL's user say, may pass through it.</summary>
    protected string Folder { get; } = Directory.CreateTempSubdirectory("monps-faults-").FullName;

    private protected FakeOddsApi Provider { get; private set; } = null!;

    public virtual async ValueTask InitializeAsync()
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Folder, (UnixFileMode)0b111_001_001);
        Provider = await FakeOddsApi.Start();
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Provider.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Asks as a browser or a script; the answer's status and text.</summary>
    protected async Task<(HttpStatusCode Status, string Text)> Ask(Uri address, string path)
    {
        using var http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), Ct);
        Count.Served();
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Ct));
    }

    /// <summary>Looks every fifth of a second, for at most two minutes.</summary>
    protected static async Task Until(string what, Func<Task<bool>> holds, Func<string>? seen = null)
    {
        for (var looks = 0; looks < 600; looks++)
        {
            if (await holds())
                return;
            await Task.Delay(200, Ct);
        }
        Assert.Fail($"It never came: {what}. {seen?.Invoke()}");
    }

    protected async Task UntilReady(Uri address) =>
        await Until(
            "ready again",
            async () =>
            {
                try
                {
                    return (await Ask(address, "/health/ready")).Status == HttpStatusCode.OK;
                }
                catch (HttpRequestException)
                {
                    return false;
                }
            }
        );

    /// <summary>When nobody writes any more: computes what is left, stops the server in order, and counts its bets.</summary>
    private protected async Task Judge(
        string fault,
        FaultyServer server,
        CarefulClient client,
        NpgsqlConnectionStringBuilder database,
        TimeProvider? clock = null
    )
    {
        using var http = new HttpClient { BaseAddress = server.Address };
        using var pass = await http.PostAsync(new Uri("/api/manual-bets/calculate-clv", UriKind.Relative), null, Ct);
        pass.EnsureSuccessStatusCode();
        Assert.Equal(0, (await server.Stop()).Code);
        var verdict = await Verdict.Of(database, client.Acknowledged, Ct, clock);
        Count.Served(client.Answered);
        Count.Add(verdict);
        Console.WriteLine($"{fault}: {client.Sent} requests, {client.Answered} answered, {verdict}");
        Assert.Equal(verdict with { Lost = 0, Doubled = 0, WrongClv = 0 }, verdict);
        Assert.True(verdict.Written >= client.Acknowledged.Count && verdict.Written > 0, "Nothing was written.");
    }
}
