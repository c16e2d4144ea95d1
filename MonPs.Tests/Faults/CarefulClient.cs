using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;

namespace MonPs.Tests.Faults;

/// <summary>
/// Records bets as a careful script does: each under a key of its own, sent again until there is an answer. What was
/// acknowledged is remembered.
/// </summary>
internal sealed class CarefulClient(Uri address) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private readonly HttpClient http = new() { BaseAddress = address, Timeout = TimeSpan.FromSeconds(20) };
    private readonly ConcurrentDictionary<string, bool> acknowledged = new(StringComparer.Ordinal);
    private int sent;
    private int answered;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Requests sent, those that got no answer included.</summary>
    public int Sent => sent;

    public int Answered => answered;

    /// <summary>The notes of the bets that the server said it has.</summary>
    public IReadOnlyCollection<string> Acknowledged => [.. acknowledged.Keys];

    /// <summary>Tries until the bet is acknowledged.</summary>
    /// <param name="notes">What tells the bet apart; its key, too.</param>
    /// <param name="matchId">Null for a match that MonPs does not know.</param>
    public async Task Write(string notes, string? matchId = null)
    {
        while (!await Try(notes, matchId))
            await Task.Delay(Pause, Ct);
    }

    /// <returns>False when the bet is not acknowledged.</returns>
    public async Task<bool> Try(string notes, string? matchId = null)
    {
        if (!await Send(notes, Bet(notes, matchId)))
            return false;
        acknowledged[notes] = true;
        return true;
    }

    public void Dispose() => http.Dispose();

    private async Task<bool> Send(string notes, Dictionary<string, object> bet)
    {
        Interlocked.Increment(ref sent);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/manual-bets/");
        request.Headers.Add("Idempotency-Key", notes);
        request.Content = JsonContent.Create(bet);
        try
        {
            using var answer = await http.SendAsync(request, Ct);
            Interlocked.Increment(ref answered);
            if (answer.StatusCode is HttpStatusCode.Created or HttpStatusCode.OK)
                return true;
            Assert.True(
                (int)answer.StatusCode is > 500 or 408 or 409 or 429,
                $"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync(Ct)}"
            );
            return false;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !Ct.IsCancellationRequested)
        {
            return false;
        }
    }

    private static Dictionary<string, object> Bet(string notes, string? matchId)
    {
        var bet = new Dictionary<string, object>
        {
            ["market_type"] = "h2h",
            ["selection"] = "Home",
            ["bookmaker"] = "winamax_fr",
            ["odds_obtained"] = 1.95,
            ["stake"] = 50,
            ["notes"] = notes,
        };
        if (matchId is not null)
            bet["match_id"] = matchId;
        else
            (bet["match_name"], bet["kickoff_time"]) = ("Lyon vs Lens", "2031-12-05T20:00:00Z");
        return bet;
    }
}
