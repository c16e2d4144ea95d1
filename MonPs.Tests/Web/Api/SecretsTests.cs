using MonPs.Tests.Support;

namespace MonPs.Tests.Web.Api;

public sealed class SecretsTests(WebFixture web) : RunTest(web)
{
    [Fact]
    public async Task Neither_the_key_nor_the_password_is_in_any_answer_or_log()
    {
        var path = $"/sports/{OddsWire.Sport}/odds";
        Web.Provider.Enqueue(path, FakeAnswer.Error(401, "INVALID_KEY", $"The key {FakeOddsApi.Key} is not valid"));
        var refused = await Collect();
        Web.Provider.Enqueue(path, FakeAnswer.Page($"<h1>proxy: apiKey={FakeOddsApi.Key}</h1>"));
        var garbage = await Collect();

        var told = refused.GetRawText() + garbage.GetRawText();
        foreach (var address in new[] { Runs, "/health/ready", "/api/manual-bets/stats", "/openapi/v1.json" })
            told += (await Json(address)).GetRawText();
        foreach (var log in new[] { "monps", "collector" })
            told += Web.Log(log);

        Assert.Contains("failed", told);
        Assert.DoesNotContain(FakeOddsApi.Key, told);
        Assert.DoesNotContain(WebFixture.CanaryPassword, told);
    }
}
