using Microsoft.Extensions.DependencyInjection;
using MonPs.Core.Access;
using MonPs.Tests.Support;

namespace MonPs.Tests.Web.Access;

/// <summary>Asks the guarded application, from whichever address and with whatever in the hand.</summary>
public abstract class AccessTest(GuardedWeb web) : IClassFixture<GuardedWeb>
{
    protected GuardedWeb Web { get; } = web;
    protected static CancellationToken Ct => TestContext.Current.CancellationToken;
    protected TokenStore Tokens => Web.Services.GetRequiredService<TokenStore>();
    protected SessionStore Store => Web.Services.GetRequiredService<SessionStore>();

    protected async Task<string> Token(string name, bool readOnly = false) =>
        "Bearer " + Assert.IsType<TokenOutcome.Made>(await Tokens.Add(name, readOnly, Ct)).Secret;

    protected Task<HttpResponseMessage> Get(string path, params (string Name, string Value)[] headers) =>
        Send(HttpMethod.Get, path, Web.Http, headers);

    protected static async Task<HttpResponseMessage> Send(
        HttpMethod method,
        string path,
        HttpClient http,
        params (string Name, string Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await http.SendAsync(request, HttpCompletionOption.ResponseContentRead, Ct);
    }
}
