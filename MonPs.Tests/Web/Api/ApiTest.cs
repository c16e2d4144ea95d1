using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MonPs.Tests.Support;

namespace MonPs.Tests.Web.Api;

/// <summary>Talks to the running application as a stranger would: text over HTTP.</summary>
public abstract class ApiTest(WebFixture web) : IClassFixture<WebFixture>
{
    protected const string Bets = "/api/manual-bets/";
    protected WebFixture Web { get; } = web;
    protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>A bet on a match that MonPs does not know, with some fields changed; null takes a field out.</summary>
    protected static JsonObject Bet(params (string Field, JsonNode? Value)[] changes)
    {
        var bet = new JsonObject
        {
            ["match_name"] = "Lens vs Metz",
            ["sport"] = "soccer_france_ligue_one",
            ["kickoff_time"] = "2026-08-22T19:00:00Z",
            ["market_type"] = "h2h",
            ["selection"] = "Home",
            ["bookmaker"] = "unibet_fr",
            ["odds_obtained"] = 1.95,
            ["stake"] = 50,
        };
        foreach (var (field, value) in changes)
            if (value is null)
                bet.Remove(field);
            else
                bet[field] = value;
        return bet;
    }

    protected Task<HttpResponseMessage> Send(
        HttpMethod method,
        string path,
        JsonNode? body = null,
        params (string Name, string Value)[] headers
    ) => SendText(method, path, body?.ToJsonString(), headers);

    protected async Task<HttpResponseMessage> SendText(
        HttpMethod method,
        string path,
        string? body,
        params (string Name, string Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await Web.Http.SendAsync(request, Ct);
    }

    protected Task<HttpResponseMessage> Get(string path, params (string Name, string Value)[] headers) =>
        Send(HttpMethod.Get, path, null, headers);

    protected async Task<JsonElement> Json(string path)
    {
        using var answer = await Get(path);
        return await Body(answer, HttpStatusCode.OK);
    }

    protected static async Task<JsonElement> Body(HttpResponseMessage answer, HttpStatusCode expected)
    {
        var text = await answer.Content.ReadAsStringAsync(Ct);
        Assert.True(expected == answer.StatusCode, $"{(int)answer.StatusCode} instead of {(int)expected}: {text}");
        return JsonElement.Parse(text);
    }

    /// <summary>A refusal: problem details in UTF-8 JSON, with a detail in words.</summary>
    protected static async Task<JsonElement> Problem(HttpResponseMessage answer, HttpStatusCode expected)
    {
        var body = await Body(answer, expected);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.False(string.IsNullOrWhiteSpace(body.GetProperty("detail").GetString()));
        return body;
    }

    protected async Task<long> Create(JsonObject bet)
    {
        using var answer = await Send(HttpMethod.Post, Bets, bet);
        return (await Body(answer, HttpStatusCode.Created)).GetProperty("id").GetInt64();
    }

    protected async Task<JsonElement> Put(long id, JsonObject change)
    {
        using var answer = await Send(HttpMethod.Put, $"{Bets}{id}", change);
        return await Body(answer, HttpStatusCode.OK);
    }

    protected static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    protected static decimal? Number(JsonElement element, string name) =>
        element.GetProperty(name) is { ValueKind: not JsonValueKind.Null } value ? value.GetDecimal() : null;

    protected static string[] Names(JsonElement element) => [.. element.EnumerateObject().Select(p => p.Name)];
}
