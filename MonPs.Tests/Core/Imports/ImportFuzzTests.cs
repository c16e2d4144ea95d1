using FsCheck;
using FsCheck.Fluent;
using MonPs.Core.Imports;
using MonPs.Tests.Support;

namespace MonPs.Tests.Core.Imports;

/// <summary>Files of bets cut, scrambled and made of noise: each is looked at or refused in words; no other exception.</summary>
public sealed class ImportFuzzTests(PostgresFixture postgres) : ImportTest(postgres)
{
    private const string Good = $"""
        {Header}
        21/08/2026 20:45;Lens - Lyon;1;1,95;10;W;Unibet
        22/08/2026 20:45;"Saint-Étienne - Lyon";Over 2.5;2,10;12,50;L;Winamax
        23/08/2026 20:45;Metz - Nice;X;3,40;5;;Pinnacle

        """;

    private static readonly Gen<string> Scraps = Gen.Elements(
        "",
        ";",
        ",",
        "\t",
        "\"",
        "\"\"",
        "\r",
        "\n",
        "\u0000",
        "\uFEFF",
        "\ud83d\ude00",
        "é",
        "=cmd|' /C calc'!A0",
        "1e308",
        "-1",
        "0",
        "NaN",
        "1.000.000,00",
        "1,000,000.00",
        "99999999999999999999999999999",
        "0,0000000000000000000000000001",
        "31/02/2026",
        "01/01/0001 00:00",
        "31/12/9999 23:59",
        "29/03/2026 02:30",
        "25/10/2026 02:30",
        "Over 2.25",
        "Under -1",
        "cash out",
        "half_win",
        "Match",
        "Cote",
        new string(';', 60),
        new string('9', 400),
        new string('x', 5000)
    );

    [Fact]
    public void A_scrambled_file_is_looked_at_row_by_row_or_refused_in_words()
    {
        var (looked, refused) = (0, 0);
        Mutations.Hold(
            Mutations.Of(Good, Scraps, longest: 30),
            250,
            text =>
            {
                // FsCheck's properties are synchronous.
                if (Looked(File(text)).GetAwaiter().GetResult())
                    looked++;
                else
                    refused++;
            }
        );
        Assert.True(looked > 25, $"{looked} looked at, {refused} refused");
    }

    [Fact]
    public void Noise_is_refused_in_words_or_row_by_row() =>
        Mutations.Hold(
            from seed in Gen.Choose(0, int.MaxValue)
            from size in Gen.Choose(0, 2000)
            select $"{seed} {size}",
            100,
            what =>
            {
                var numbers = what.Split(' ').Select(int.Parse).ToArray();
                var noise = new byte[numbers[1]];
                new Random(numbers[0]).NextBytes(noise);
                Looked(File(noise)).GetAwaiter().GetResult();
            }
        );

    private async Task<bool> Looked(string path)
    {
        try
        {
            var plan = await Plan(path);
            var preview = await Import.Preview(plan, null, Ct);
            if (preview.New > 0)
                await Import.Run(plan, "cli", null, Ct);
            return true;
        }
        catch (ImportRefusedException)
        {
            return false;
        }
        finally
        {
            System.IO.File.Delete(path);
        }
    }
}
