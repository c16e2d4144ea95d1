using System.Net;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MonPs.Tests.Support;

namespace MonPs.Tests.Web.Api;

/// <summary>Whatever is sent, the API says what is wrong with it; it never fails and shows nothing of its inside.</summary>
public sealed class FuzzTests(WebFixture web) : ApiTest(web)
{
    private static string Good => Bet().ToJsonString()[1..^1];

    [Fact]
    public void Any_body_of_a_new_bet_is_taken_or_refused_in_words() =>
        Hold(ApiInputs.Bodies(Good), 400, body => Answered(HttpMethod.Post, Bets, body));

    [Fact]
    public async Task Any_change_of_a_bet_is_taken_or_refused_in_words()
    {
        var id = await Create(Bet());
        Hold(ApiInputs.Bodies(Good), 400, body => Answered(HttpMethod.Put, $"{Bets}{id}", body));
    }

    [Fact]
    public void Any_query_is_answered_or_refused_in_words() =>
        Hold(ApiInputs.Query, 600, query => Answered(HttpMethod.Get, query, null));

    [Fact]
    public void Any_way_to_start_a_run_is_taken_or_refused_in_words() =>
        Hold(
            from sports in ApiInputs.Value
            from force in ApiInputs.Value
            select $"{{\"sports\":{sports},\"force\":{force}}}",
            100,
            body => Answered(HttpMethod.Post, "/api/collector/runs", body)
        );

    private static void Hold(Gen<string> inputs, int times, Func<string, string?> fault) =>
        Mutations.Hold(inputs, times, input => Assert.Null(fault(input)));

    // FsCheck's properties are synchronous.
    private string? Answered(HttpMethod method, string path, string? body) =>
        Ask(method, path, body).GetAwaiter().GetResult();

    private async Task<string?> Ask(HttpMethod method, string path, string? body)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await Web.Http.SendAsync(request, Ct);
        var text = await answer.Content.ReadAsStringAsync(Ct);
        if (
            answer.StatusCode >= HttpStatusCode.InternalServerError
            || text.Contains("   at ", StringComparison.Ordinal)
        )
            return $"{(int)answer.StatusCode}: {text}";
        // An address that is too long is refused before anything of ours could speak.
        return
            answer.IsSuccessStatusCode
            || answer.StatusCode == HttpStatusCode.RequestUriTooLong
            || text.Contains("\"detail\"", StringComparison.Ordinal)
            ? null
            : $"{(int)answer.StatusCode} without a word";
    }
}
