using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using MonPs.Core.Statistics;
using MonPs.Tests.Support;
using MonPs.Web.Pages.Statistics;
using MonPs.Web.Resources;

namespace MonPs.Tests.Web.Pages.Statistics;

public sealed class StatisticsWordsTests : PartTest
{
    private IStringLocalizer<Texts> L => Services.GetRequiredService<IStringLocalizer<Texts>>();

    [Theory]
    [InlineData(0.0625, "1 parieur sur 16 aurait fait pire avec les mêmes paris.")]
    [InlineData(0.98, "1 parieur sur 50 aurait fait mieux avec les mêmes paris.")]
    [InlineData(0.5, "1 parieur sur 2 aurait fait pire avec les mêmes paris.")]
    [InlineData(0, "Moins d’1 parieur sur 1\u202F000 aurait fait pire avec les mêmes paris.")]
    [InlineData(1, "Moins d’1 parieur sur 1\u202F000 aurait fait mieux avec les mêmes paris.")]
    public void Luck_is_a_bettor_among_others(double percentile, string words) =>
        Assert.Equal(words, L.Luck(percentile));

    [Fact]
    public void Luck_speaks_english_too()
    {
        Speak("en");
        Assert.Equal("1 bettor in 16 would have done worse with the same bets.", L.Luck(0.0625));
    }

    [Fact]
    public void Luck_within_a_deviation_is_nothing_unusual_beyond_it_has_a_name()
    {
        Assert.StartsWith("Rien d’inhabituel", L.Luck(Luck.From(new(10, 5, 0, 100))), StringComparison.Ordinal);
        Assert.StartsWith("La chance a aidé", L.Luck(Luck.From(new(10, 15, 0, 100))), StringComparison.Ordinal);
        Assert.StartsWith("La malchance a pesé", L.Luck(Luck.From(new(10, -15, 0, 100))), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_gap_has_its_words_in_both_languages()
    {
        foreach (var culture in new[] { "fr", "en" })
        {
            Speak(culture);
            Assert.All(Enum.GetValues<StatisticGap>(), gap => Assert.False(L[$"Stats.Gap.{gap}"].ResourceNotFound));
        }
        Assert.Equal(L.Gap(StatisticGap.NoBets), L.Luck(Luck.From(default)));
    }

    [Fact]
    public void An_edge_on_the_displayed_close_alone_is_not_called_beating_the_market()
    {
        var words = L.Conclusion(Clv(raw: 2, fair: 0.1));
        Assert.Contains("face à la clôture juste, il manque environ", words, StringComparison.Ordinal);
        Assert.Equal(L["Stats.Interval.Flattered"].Value, L.Conclusion(Clv(raw: 2, fair: -2)));
        Assert.Equal(L["Stats.Interval.Above"].Value, L.Conclusion(Clv(raw: 4, fair: 2)));
        Assert.Equal(L["Stats.Interval.Below"].Value, L.Conclusion(Clv(raw: -2, fair: -4)));
    }

    [Fact]
    public void Bets_still_needed_are_said_roughly()
    {
        var clv = Clv(raw: 0.1, fair: -1);
        var exact = clv.Raw.Estimate!.BetsStillNeeded!.Value;
        Assert.True(exact > 1000);
        Assert.Contains(
            $"environ {StatisticsWords.Number((exact + 99) / 100 * 100)} paris",
            L.Conclusion(clv),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_is_not_finite_is_unknown()
    {
        Assert.Null(StatisticsWords.Shown(double.NaN));
        Assert.Null(StatisticsWords.Shown(double.PositiveInfinity));
        Assert.Null(StatisticsWords.Shown(null));
        Assert.Equal(1.5m, StatisticsWords.Shown(1.5));
    }

    // Sixteen matches whose values lie two points above and below the mean.
    private static ClvFigures Clv(double raw, double fair) =>
        new()
        {
            Raw = Around(raw),
            Fair = Around(fair),
            RawMedian = raw,
            RawStakeWeightedMean = raw,
            BeatingClosePercent = 50,
            ModelledBets = 0,
            Histogram = [],
            Rolling = [],
        };

    private static ClusteredInterval Around(double mean) =>
        ClusteredInterval.Of([.. Enumerable.Range(0, 16).Select(i => new ClusteredValue(mean + (i % 2 * 4) - 2, i))]);
}
