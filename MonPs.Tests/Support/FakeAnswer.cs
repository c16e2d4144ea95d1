using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace MonPs.Tests.Support;

/// <summary>One answer of <see cref="FakeOddsApi"/>.</summary>
public sealed record FakeAnswer(int Status, byte[] Body)
{
    public string ContentType { get; init; } = "application/json; charset=utf-8";

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>Silence before the status line.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Silence after half of the body.</summary>
    public TimeSpan DelayInBody { get; init; }

    /// <summary>Cuts the connection instead of answering.</summary>
    public bool Abort { get; init; }

    /// <summary>Cuts the connection after half of the body.</summary>
    public bool AbortInBody { get; init; }

    /// <summary>A connection cut without a byte.</summary>
    public static FakeAnswer Cut { get; } = new(0, []) { Abort = true };

    public static FakeAnswer Json(string json, int status = 200) => new(status, Encoding.UTF8.GetBytes(json));

    /// <summary>Not JSON at all, such as a proxy's page.</summary>
    public static FakeAnswer Page(string html, int status = 200) =>
        Json(html, status) with
        {
            ContentType = "text/html",
        };

    /// <summary>A refusal in the provider's words.</summary>
    public static FakeAnswer Error(int status, string code, string message = "no") =>
        Json(
            JsonSerializer.Serialize(
                new Dictionary<string, string>
                {
                    ["message"] = message,
                    ["error_code"] = code,
                    ["details_url"] = "https://the-odds-api.com/liveapi/guides/v4/api-error-codes.html",
                }
            ),
            status
        );

    /// <summary>Never answers within any test's patience.</summary>
    public static FakeAnswer Never { get; } = Json("[]") with { Delay = TimeSpan.FromMinutes(10) };

    public FakeAnswer WithCredits(int remaining, int used, int last) =>
        this with
        {
            Headers = new Dictionary<string, string>
            {
                ["x-requests-remaining"] = $"{remaining}",
                ["x-requests-used"] = $"{used}",
                ["x-requests-last"] = $"{last}",
            },
        };

    internal async Task Write(HttpContext context, CancellationToken gone)
    {
        await Task.Delay(Delay, gone);
        if (Abort)
        {
            context.Abort();
            return;
        }
        WriteHead(context.Response);
        var half = Body.Length / 2;
        await context.Response.Body.WriteAsync(Body.AsMemory(0, half), gone);
        await PauseInBody(context, gone);
        await context.Response.Body.WriteAsync(Body.AsMemory(half), gone);
    }

    void WriteHead(HttpResponse response)
    {
        response.StatusCode = Status;
        response.ContentType = ContentType;
        response.ContentLength = Body.Length;
        foreach (var (name, value) in Headers)
            response.Headers[name] = value;
    }

    async Task PauseInBody(HttpContext context, CancellationToken gone)
    {
        if (DelayInBody == default && !AbortInBody)
            return;
        await context.Response.Body.FlushAsync(gone);
        await Task.Delay(DelayInBody, gone);
        if (AbortInBody)
            throw new OperationCanceledException(gone);
    }
}
