using System.Text.Json;
using MonPs.Core.Fair;
using MonPs.Tests.Support;
using Xunit;

namespace MonPs.Tests.Core.Fair;

public class MarginVectorTests
{
    [Fact]
    public void Every_published_probability_is_reproduced_within_its_tolerance()
    {
        var vectors = PublishedVectors.Read("fair.json");
        Assert.NotEmpty(vectors);
        Assert.All(vectors, IsReproduced);
    }

    static void IsReproduced(JsonElement vector)
    {
        var fair = Fair(vector.GetProperty("odds").Numbers(), vector.Named<MarginMethod>("method"));
        var expected = vector.GetProperty("expected").Numbers();
        var tolerance = vector.Number("tolerance");
        for (var i = 0; i < expected.Length; i++)
            Assert.InRange(fair.Probabilities[i], expected[i] - tolerance, expected[i] + tolerance);
        if (vector.TryGetProperty("margin", out var margin))
            Assert.Equal(margin.GetDouble(), fair.Margin, 1e-7);
        if (vector.TryGetProperty("param", out var parameter))
            Assert.Equal(parameter.EnumerateObject().Single().Value.GetDouble(), fair.Parameter!.Value, 1e-6);
    }

    [Fact]
    public void Every_published_refusal_is_refused()
    {
        foreach (var vector in PublishedVectors.OfKind("devig_must_error"))
        foreach (var method in Enum.GetValues<MarginMethod>())
            Assert.NotNull(Margin.Remove(vector.GetProperty("input").Numbers(), method).Refusal);
    }

    // The essential cases again, for a clone without the shared folder (penaltyblog's documentation, R's implied).
    [Theory]
    [InlineData(MarginMethod.Multiplicative, 2.7, 2.3, 4.4, 0.35873804, 0.42112726, 0.2201347)]
    [InlineData(MarginMethod.Additive, 2.7, 2.3, 4.4, 0.3595618, 0.42397404, 0.21646416)]
    [InlineData(MarginMethod.Shin, 2.7, 2.3, 4.4, 0.35934392, 0.42324385, 0.21741223)]
    [InlineData(MarginMethod.Shin, 2.6, 2.4, 4.3, 0.37299406, 0.40477941, 0.22222653)]
    [InlineData(MarginMethod.OddsRatio, 2.7, 2.3, 4.4, 0.35881036, 0.42256142, 0.21862822)]
    [InlineData(MarginMethod.OddsRatio, 4.2, 3.7, 1.95, 0.2320045, 0.2636413, 0.5043542)]
    [InlineData(MarginMethod.Power, 2.09, 3.59, 3.77, 0.471032, 0.271091, 0.257878)]
    [InlineData(MarginMethod.Power, 2.05, 3.2, 3.8, 0.4667137, 0.2908986, 0.2423877)]
    public void A_published_1X2_example_is_reproduced(
        MarginMethod method,
        double home,
        double draw,
        double away,
        double expectedHome,
        double expectedDraw,
        double expectedAway
    )
    {
        var fair = Fair([home, draw, away], method);
        Assert.Equal(expectedHome, fair.Probabilities[0], 1e-5);
        Assert.Equal(expectedDraw, fair.Probabilities[1], 1e-5);
        Assert.Equal(expectedAway, fair.Probabilities[2], 1e-5);
    }

    static FairOdds Fair(IReadOnlyList<double> odds, MarginMethod method)
    {
        Assert.True(Margin.Remove(odds, method).TryGet(out var fair));
        return fair;
    }
}
