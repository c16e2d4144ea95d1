using System.Net;
using System.Text;
using MonPs.Core.Access;
using MonPs.Tests.Support;

namespace MonPs.Tests.Web.Access;

public sealed class TokenTests(GuardedWeb web) : AccessTest(web)
{
    [Fact]
    public async Task Only_the_hash_of_a_token_is_kept()
    {
        var bearer = await Token("kept as a hash");
        var secret = bearer["Bearer ".Length..];
        var kept = Assert.Single(await Tokens.All(Ct), t => t.Name == "kept as a hash");

        Assert.Equal(TokenSecret.Hash(secret), kept.Hash);
        Assert.Equal(6 + 43, secret.Length);
        Assert.DoesNotContain(secret, Encoding.UTF8.GetString(kept.Hash));
    }

    [Fact]
    public async Task The_last_use_is_noted()
    {
        var bearer = await Token("seen");
        using var answer = await Get("/api/manual-bets/", ("Authorization", bearer));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(Web.Clock.Now, Assert.Single(await Tokens.All(Ct), t => t.Name == "seen").LastUsedAt);
    }

    [Fact]
    public async Task A_name_is_given_once_until_its_token_is_revoked()
    {
        await Token("script");
        Assert.IsType<TokenOutcome.NameTaken>(await Tokens.Add("Script", true, Ct));
        Assert.True(await Tokens.Revoke("script", Ct));
        Assert.False(await Tokens.Revoke("script", Ct));
        Assert.IsType<TokenOutcome.Made>(await Tokens.Add("script", true, Ct));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("line\nbreak")]
    public async Task A_name_must_be_readable(string name) =>
        Assert.IsType<TokenOutcome.NameRefused>(await Tokens.Add(name, true, Ct));

    [Theory]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer monps_nothing")]
    [InlineData("Basic b3duZXI6cGFzc3dvcmQ=")]
    public async Task Anything_else_in_the_header_opens_nothing(string header)
    {
        using var answer = await Get("/api/manual-bets/", ("Authorization", header), ("Cookie", await Web.SignIn()));
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }
}
