using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MonPs.Core.Collecting.Scores;
using MonPs.Core.OddsApi;
using MonPs.Tests.Support;

namespace MonPs.Tests.Core.Collecting.Scores;

/// <summary>An answer of /scores, cut and scrambled: it is read, or refused by name; nothing else happens.</summary>
public sealed class ScoreParserFuzzTests
{
    private static readonly DateTimeOffset Kickoff = new(2026, 8, 21, 12, 0, 0, TimeSpan.Zero);

    private static readonly string Answer = WireScore.Json(
        new WireScore("m1", Kickoff, "3", "1"),
        new WireScore("m2", Kickoff, "0", "0") { Completed = false },
        new WireScore("m3", Kickoff, "2", "2") { HasScores = false }
    );

    private static readonly Gen<string> Scraps = Gen.Elements(
        "",
        "null",
        "true",
        "false",
        "[]",
        "{}",
        "[null]",
        "99",
        "100",
        "-1",
        "1e9",
        "99999999999999999999",
        "\"\"",
        "\"Wolves\"",
        "\"Arsenal\"",
        "\"\\ud800\"",
        "\u0000",
        "\"",
        ",",
        "}",
        "]",
        "\\",
        "\"scores\":null,",
        "\"completed\":true,"
    );

    // Every instant is set to the ends of time, too: sums of them must not overflow.
    private static readonly Gen<string> Instants =
        from one in Gen.Elements(
            "0001-01-01T00:00:00Z",
            "9999-12-31T23:59:59Z",
            "9999-12-31T23:59:59-14:00",
            "2026-08-21"
        )
        from which in Gen.Elements("2026-08-21T12:00:00Z", "2026-08-21T14:00:00Z")
        select Answer.Replace(which, one, StringComparison.Ordinal);

    [Fact]
    public void Whatever_the_provider_sends_is_read_or_refused_by_name()
    {
        var (read, refused) = (0, 0);
        var texts = Gen.Frequency((9, Mutations.Of(Answer, Scraps)), (1, Instants));
        Mutations.Hold(
            texts,
            4000,
            answer =>
            {
                if (Read(answer) is not { } scores)
                {
                    refused++;
                    return;
                }
                read++;
                Assert.All(scores.Final, final => Assert.InRange(final.One.Goals + final.Other.Goals, 0, 198));
                Assert.All(scores.Final, final => Assert.NotEqual(final.One.Name, final.Other.Name));
            }
        );
        // Both ways were really gone.
        Assert.True(read > 100 && refused > 100, $"{read} read, {refused} refused");
    }

    private static ParsedScores? Read(string answer)
    {
        try
        {
            return ScoreParser.Read(
                OddsApiJson.ParseScores(Encoding.UTF8.GetBytes(answer)),
                Kickoff.AddHours(3),
                new()
            );
        }
        catch (OddsApiException)
        {
            return null;
        }
    }
}
