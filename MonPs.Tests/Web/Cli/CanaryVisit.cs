using MonPs.Tests.Faults;
using MonPs.Tests.Support;

namespace MonPs.Tests.Web.Cli;

/// <summary>Asks a server for all it shows, with and without leave, and notes every answer.</summary>
internal sealed class CanaryVisit(Uri address, string token, CanaryRecord told)
{
    private static readonly string[] Paths =
    [
        "/api/collector/runs",
        "/api/manual-bets/",
        "/api/jobs/",
        "/health/ready",
        "/openapi/v1.json",
        "/sign-in",
        "/manual-bets",
        "/access",
        "/nothing",
    ];

    private static readonly string[] Pages = ["/admin", "/access", "/manual-bets"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public string Token => token;

    /// <summary>Every path with every kind of leave, both passwords at the door, and the pages behind it.</summary>
    public async Task Everywhere(string wrongPassword, string password, string query)
    {
        foreach (var path in Paths)
        foreach (var shown in new[] { token, token + "x", null })
            await Ask(path, shown);
        await SignIn(wrongPassword);
        await Look(await SignIn(password));
        using var http = new HttpClient { BaseAddress = address };
        using var bad = await http.PostAsync(
            new Uri($"/api/manual-bets/?q={query}", UriKind.Relative),
            new StringContent("{"),
            Ct
        );
        await told.Add(bad);
    }

    public async Task Ask(string path, string? shown)
    {
        using var http = Client(shown);
        http.DefaultRequestHeaders.Accept.ParseAdd(
            path.StartsWith("/api", StringComparison.Ordinal) ? "application/json" : "text/html"
        );
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), Ct);
        await told.Add(answer);
    }

    /// <summary>Starts a job and waits until it has done what it should.</summary>
    public async Task Start(string job, Func<bool> done)
    {
        using var http = Client(token);
        using var answer = await http.PostAsync(new Uri($"/api/jobs/{job}/run", UriKind.Relative), null, Ct);
        await told.Add(answer);
        for (var looks = 0; looks < 300 && !done(); looks++)
            await Task.Delay(200, Ct);
        Assert.True(done(), $"{job}: {told.All[^1000..]}");
    }

    private HttpClient Client(string? shown)
    {
        var http = new HttpClient { BaseAddress = address };
        if (shown is not null)
            http.DefaultRequestHeaders.Authorization = new("Bearer", shown);
        return http;
    }

    // What is drawn comes through a circuit.
    private async Task Look(string cookies)
    {
        foreach (var page in Pages)
        {
            await using var circuit = await PageCircuit.Open(address, page, Ct, cookies);
            for (var looks = 0; looks < 100 && circuit.Batches < 4; looks++)
                await Task.Delay(100, Ct);
            told.Add(circuit.Drawn);
        }
    }

    private async Task<string> SignIn(string password)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = address,
        };
        using var page = await http.GetAsync(new Uri("/sign-in", UriKind.Relative), Ct);
        var fields = GuardedWeb.HiddenFields(await page.Content.ReadAsStringAsync(Ct));
        fields["password"] = password;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in");
        request.Content = new FormUrlEncodedContent(fields);
        request.Headers.Add("Cookie", GuardedWeb.Cookies(page));
        using var answer = await http.SendAsync(request, Ct);
        told.Add(await answer.Content.ReadAsStringAsync(Ct));
        return GuardedWeb.Cookies(answer);
    }
}
