using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MonPs.Core.ClosingFiles;
using MonPs.Tests.Support;

namespace MonPs.Tests.Core.ClosingFiles;

/// <summary>Season files cut, scrambled and made of noise: each is read or reported; no exception, whatever is in it.</summary>
public sealed class SeasonFileFuzzTests
{
    private static readonly string Good = $"{SeasonLines.Heading}\n{SeasonLines.Wolves}\n{SeasonLines.Wolves}\n";

    private static readonly Gen<string> Scraps = Gen.Elements(
        "",
        ",",
        ";",
        "\t",
        "\"",
        "\"\"",
        "\r",
        "\n",
        "\r\n",
        "\u0000",
        "\uFEFF",
        "\ud83d\ude00",
        "é",
        "PSCH",
        "Date",
        "1,95",
        "1e308",
        "-1",
        "0",
        "NaN",
        "∞",
        "99999999999999999999999999999",
        "0.0000000000000000000000000001",
        "31/02/2026",
        "01/01/0001",
        "31/12/9999",
        "29/03/2026",
        "01:30",
        "25:61",
        "=1+1",
        new string(',', 1200),
        new string('9', 400),
        new string('x', 11_000)
    );

    [Fact]
    public void A_scrambled_season_is_read_or_reported()
    {
        var (read, refused) = (0, 0);
        Mutations.Hold(
            Mutations.Of(Good, Scraps, longest: 40),
            3000,
            text =>
            {
                var file = SeasonFileReader.Read("fuzz.csv", Encoding.UTF8.GetBytes(text));
                Assert.All(file.Rows, row => Assert.All(Prices(row), price => Assert.InRange(price, 1.0001m, 10_000m)));
                Assert.All(file.Rows, row => Assert.NotEqual(default(DateTimeOffset), row.Kickoff));
                if (file.Rows.Count > 0)
                    read++;
                else
                {
                    refused++;
                    Assert.True(file.Issues.Count > 0 || file.RowCount == 0, $"nothing read and nothing said: {text}");
                }
            }
        );
        Assert.True(read > 100 && refused > 100, $"{read} read, {refused} refused");
    }

    [Fact]
    public void Noise_is_reported() =>
        Mutations.Hold(
            from seed in Gen.Choose(0, int.MaxValue)
            from size in Gen.Choose(0, 3000)
            select Noise(seed, size),
            500,
            noise => Assert.Empty(SeasonFileReader.Read("noise.csv", Encoding.Latin1.GetBytes(noise)).Rows)
        );

    private static IEnumerable<decimal> Prices(SeasonRow row) =>
        new[] { row.Pinnacle, row.Exchange }.SelectMany(closing =>
            new[]
            {
                closing.H2h?.Home,
                closing.H2h?.Draw,
                closing.H2h?.Away,
                closing.Totals?.Over,
                closing.Totals?.Under,
            }.OfType<decimal>()
        );

    private static string Noise(int seed, int size)
    {
        var bytes = new byte[size];
        new Random(seed).NextBytes(bytes);
        return Encoding.Latin1.GetString(bytes);
    }
}
