using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using MonPs.Core.Collecting;
using MonPs.Core.OddsApi;
using MonPs.Tests.Support;

namespace MonPs.Tests.Core.Collecting;

/// <summary>A provider's answer, cut, doubled and scrambled: it is read, or refused by name; nothing else happens.</summary>
public sealed partial class OddsParserFuzzTests
{
    private static readonly DateTimeOffset Kickoff = new(2026, 8, 21, 19, 0, 0, TimeSpan.Zero);
    private static readonly string Answer = OddsWire.Answer(Kickoff, Kickoff.AddHours(-2), 1.94m);

    private static readonly Gen<string> Scrap = Gen.Elements(
        "",
        "null",
        "0",
        "-1",
        "1e999",
        "99999999999999999999999999999999",
        "0.000000000000000000000000000001",
        "\"\"",
        "\"Draw\"",
        "\"\\ud800\"",
        "[]",
        "{}",
        "[null]",
        "{\"name\":null}",
        ",",
        "]",
        "}",
        "\"",
        "\\",
        "\u0000",
        "true",
        "\"0001-01-01T00:00:00Z\"",
        "\"9999-12-31T23:59:59-14:00\"",
        "\"2026-08-21\"",
        "\"name\":\"Over\",",
        "1.01",
        "10000",
        "2.25",
        "-3.5",
        "\"a\":1,"
    );

    private static readonly Gen<string> Number = Gen.Elements(
        "0",
        "-1",
        "1",
        "1.01",
        "1.0099999",
        "10000",
        "10000.01",
        "1e-27",
        "79228162514264337593543950335",
        "2.25",
        "-3.5",
        "null"
    );

    private static readonly Gen<string> Words = Gen.Elements(
        "\"\"",
        "\" \"",
        "\"Draw\"",
        "\"Over\"",
        "\"Arsenal\"",
        "\"h2h\"",
        "\"totals\"",
        "\"h2h_lay\"",
        "\"\\u0000\"",
        "\"0001-01-01T00:00:00Z\"",
        "\"9999-12-31T23:59:59-14:00\"",
        "\"2026-08-21T18:59:59+02:00\"",
        "\"pinnacle\""
    );

    // A number in a number's place and words in words': such an answer can be read more often than not.
    private static readonly Gen<string> Swapped =
        from changes in (
            from which in Gen.Choose(0, 60)
            from number in Number
            from words in Words
            select (which, number, words)
        ).NonEmptyListOf()
        select changes.Take(3).Aggregate(Answer, Swap);

    private static readonly Gen<string> Mutated = Gen.Frequency((4, Mutations.Of(Answer, Scrap)), (5, Swapped));

    [Fact]
    public void Whatever_the_provider_sends_is_read_or_refused_by_name()
    {
        var (read, refused) = (0, 0);
        Mutations.Hold(
            Mutated,
            4000,
            answer =>
            {
                if (Read(answer) is { } odds)
                {
                    read++;
                    Assert.All(odds.H2h, quote => Assert.InRange(quote.HomeOdds, 1.01m, 10_000m));
                    Assert.All(odds.Totals, quote => Assert.InRange(quote.OverOdds, 1.01m, 10_000m));
                }
                else
                    refused++;
            }
        );
        // Both ways were really gone.
        Assert.True(read > 100 && refused > 100, $"{read} read, {refused} refused");
    }

    private static ParsedOdds? Read(string answer)
    {
        try
        {
            return OddsParser.Read(OddsApiJson.ParseOdds(Encoding.UTF8.GetBytes(answer)), Kickoff.AddHours(-1));
        }
        catch (OddsApiException)
        {
            return null;
        }
    }

    private static string Swap(string text, (int Which, string Number, string Words) change)
    {
        var values = Value().Matches(text);
        if (values.Count == 0)
            return text;
        var value = values[change.Which % values.Count].Groups["value"];
        var other = value.Value[0] == '"' ? change.Words : change.Number;
        return text[..value.Index] + other + text[(value.Index + value.Length)..];
    }

    [GeneratedRegex(""": ?(?<value>"[^"]*"|-?[0-9.]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Value();
}
