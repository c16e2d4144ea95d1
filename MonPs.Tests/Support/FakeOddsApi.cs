using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MonPs.Tests.Support;

/// <summary>
/// The Odds API on a real port of this machine: answers with the data it was given, counts credits and refuses as the
/// contract says. <see cref="Enqueue"/> scripts what else can happen to a call.
/// </summary>
public sealed class FakeOddsApi : IAsyncDisposable
{
    public const string Key = "f00dfacef00dfacef00dfacef00dface";
    const string Version = "/v4";

    readonly WebApplication _server;
    readonly CancellationTokenSource _stopping = new();
    readonly ConcurrentDictionary<string, ConcurrentQueue<FakeAnswer>> _script = new();
    readonly ConcurrentDictionary<string, FakeAnswer> _always = new();
    readonly ConcurrentQueue<FakeRequest> _requests = new();
    readonly FakeOddsApiRules _rules = new();

    FakeOddsApi()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        _server.Run(Answer);
    }

    /// <summary>To be given as ODDS_API_BASE_URL; ends in /v4.</summary>
    public Uri BaseUrl => new(_server.Urls.Single() + Version);

    /// <summary>Every call received so far, oldest first.</summary>
    public IReadOnlyList<FakeRequest> Requests => [.. _requests];

    /// <summary>What was answered and charged, oldest first; refused and scripted calls are not among it.</summary>
    public IReadOnlyList<FakeCharge> Charges => [.. _rules.Charges];

    /// <summary>The only key that is accepted; null accepts any but a missing one.</summary>
    public string? AcceptedKey { get; set; } = Key;

    public int CreditsRemaining
    {
        get => _rules.Remaining;
        set => _rules.Remaining = value;
    }

    public int CreditsUsed
    {
        get => _rules.Used;
        set => _rules.Used = value;
    }

    public static async Task<FakeOddsApi> Start()
    {
        var fake = new FakeOddsApi();
        await fake._server.StartAsync();
        return fake;
    }

    /// <summary>The next call of the path (as in "/sports/soccer_epl/odds") gets this; each is used once, in order.</summary>
    public void Enqueue(string path, params FakeAnswer[] answers)
    {
        var queue = _script.GetOrAdd(path, _ => new());
        foreach (var answer in answers)
            queue.Enqueue(answer);
    }

    /// <summary>Every call of the path gets this, until <see cref="Heal"/>.</summary>
    public void Always(string path, FakeAnswer answer) => _always[path] = answer;

    /// <summary>Forgets everything scripted; the data stay.</summary>
    public void Heal()
    {
        _script.Clear();
        _always.Clear();
    }

    /// <summary>An array of /odds; requests get it cut to the bookmakers, markets and times they ask for.</summary>
    public void SetOdds(string sportKey, string json) => _rules.Data.Odds[sportKey] = json;

    /// <summary>An array of /events; unset, it is derived from the odds.</summary>
    public void SetEvents(string sportKey, string json) => _rules.Data.Events[sportKey] = json;

    public void SetScores(string sportKey, string json) => _rules.Data.Scores[sportKey] = json;

    /// <summary>An array of /sports. Its keys, those with data and the three leagues followed are known; others answer 404.</summary>
    public void SetSports(string json) => _rules.Data.Sports = json;

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _server.DisposeAsync();
        _stopping.Dispose();
    }

    async Task Answer(HttpContext context)
    {
        var request = FakeRequest.From(context.Request, Version);
        _requests.Enqueue(request);
        var answer = Scripted(request.Path) ?? _rules.Answer(request, AcceptedKey);
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _stopping.Token);
        try
        {
            await answer.Write(context, gone.Token);
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            context.Abort();
        }
    }

    FakeAnswer? Scripted(string path)
    {
        if (_script.TryGetValue(path, out var queue) && queue.TryDequeue(out var next))
            return next;
        return _always.GetValueOrDefault(path);
    }
}

/// <summary>An answer that cost credits, or none (/events, /sports, an empty league).</summary>
public sealed record FakeCharge(string Path, int Cost);
