using MonPs.Core.OddsApi;
using Xunit;

namespace MonPs.Tests.Core.OddsApi;

public class KeyScrubberTests
{
    [Theory]
    [InlineData("GET /odds?apiKey=another&markets=h2h", "GET /odds?apiKey=***&markets=h2h")]
    [InlineData("?markets=h2h&APIKEY=another 'x'", "?markets=h2h&APIKEY=*** 'x'")]
    [InlineData("?api_key=another", "?api_key=***")]
    [InlineData("next=%3FapiKey%3Danother", "next=%3FapiKey%3D***")]
    [InlineData("the key s3cret&key is not valid", "the key *** is not valid")]
    [InlineData("the key S3CRET%26KEY is not valid", "the key *** is not valid")]
    [InlineData("nothing to hide", "nothing to hide")]
    public void The_key_is_cut_out_in_every_spelling(string text, string expected) =>
        Assert.Equal(expected, new KeyScrubber("s3cret&key").Clean(text));

    [Fact]
    public void A_toy_key_does_not_make_sentences_unreadable() =>
        Assert.Equal("no text, apiKey=***", new KeyScrubber("x").Clean("no text, apiKey=x"));

    [Fact]
    public void An_exception_is_kept_only_when_nothing_in_it_tells_the_key()
    {
        var scrubber = new KeyScrubber("s3cret&key");
        var outspoken = new IOException("read", new HttpRequestException("GET /?apiKey=s3cret%26key"));
        var discreet = new IOException("read", new HttpRequestException("refused"));

        Assert.Null(scrubber.Harmless(outspoken));
        Assert.Same(discreet, scrubber.Harmless(discreet));
    }
}
