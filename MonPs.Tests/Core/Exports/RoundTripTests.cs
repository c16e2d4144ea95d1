using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using MonPs.Core.Bets;
using MonPs.Core.Exports;
using MonPs.Core.Imports;
using MonPs.Tests.Support;

namespace MonPs.Tests.Core.Exports;

/// <summary>What leaves as CSV comes back as the same bets, in an instance that knows nothing of them.</summary>
public sealed class RoundTripTests(PostgresFixture postgres) : CoreTestBase(postgres)
{
    private readonly PostgresFixture elsewhere = postgres;
    private static readonly PropertyInfo[] Properties =
    [
        .. typeof(Bet).GetProperties().Where(p => p.Name is not ("Id" or "Version" or "UpdatedAt" or "Outcome")),
    ];
    private static readonly string[] Nasty =
    [
        "plain",
        "=1+1",
        "'=x",
        "-5",
        "@a",
        "a \"quoted\" word",
        "two\nlines",
        "semi;colon, comma",
        "\\N",
        "NULL",
        "é ü 🎯",
        "'",
    ];

    [Theory]
    [InlineData(CsvLocale.Fr)]
    [InlineData(CsvLocale.En)]
    public async Task Exported_bets_come_back_the_same(CsvLocale locale)
    {
        await Core.Receive(
            Before(60),
            new WireMatch("m1", Kickoff)
                .H2h("pinnacle", 2, 3.5m, 4, Before(61))
                .Totals("pinnacle", 2.5m, 1.9m, 2m, Before(61))
        );
        await Fill();
        Core.Clock.Now = Kickoff.AddHours(3);
        await Core.Clv();
        var file = await Export(locale);
        await using var other = await CoreUnderTest.Start(elsewhere);
        other.Clock.Now = Kickoff.AddDays(30);
        var plan = await other.Get<BetImport>().Plan(file, "export.csv", new(), Ct);
        Assert.Equal(ImportPreset.MonPs, plan.Preset);
        var preview = await other.Get<BetImport>().Preview(plan, null, Ct);
        var refused = await other.Get<BetImport>().Rows(preview, RowFate.Refused, 0, 99, Ct);
        Assert.Empty(refused.SelectMany(row => row.Faults).Select(f => $"{f.Column} {f.Value}: {f.Fault.Code}"));
        var record = await other.Get<BetImport>().Run(plan, "cli", null, Ct);
        Assert.Equal(0, record.RowsRefused);
        Assert.Equal(await All(Core), await All(other));
        Assert.Equal(0, (await other.Get<BetImport>().Run(plan, "cli", null, Ct)).RowsImported);
    }

    [Fact]
    public async Task An_export_of_the_same_instance_adds_nothing_to_it()
    {
        await Fill();
        var plan = await Core.Get<BetImport>().Plan(await Export(CsvLocale.Fr), "export.csv", new(), Ct);
        Assert.Equal(0, (await Core.Get<BetImport>().Run(plan, "cli", null, Ct)).RowsImported);
    }

    [Fact]
    public async Task Deleted_bets_are_not_exported_and_filters_hold()
    {
        await Fill();
        var first = (await Core.Get<BetQueries>().List(new(), BetSort.NewestFirst, 0, 1, Ct)).Bets[0];
        await Core.Get<BetStore>().Delete(first.Id, "api", Ct);
        var lines = await File.ReadAllTextAsync(await Export(CsvLocale.En, new() { Result = BetResult.Win }), Ct);
        Assert.DoesNotContain($"\n{first.Id},", lines);
        Assert.DoesNotContain(",loss,", lines);
        Assert.Contains(",win,", lines);
    }

    [Fact]
    public async Task A_french_export_opens_in_a_french_spreadsheet()
    {
        await Core.Place(CoreSteps.Form("Home", "2.05") with { Notes = "=cmd|' /C calc'!A0" });
        var bytes = await File.ReadAllBytesAsync(await Export(CsvLocale.Fr), Ct);
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        var text = Encoding.UTF8.GetString(bytes[3..]);
        Assert.StartsWith("id;match_id;match_name;", text);
        Assert.Contains(";2,05;50;", text);
        Assert.Contains(";'=cmd", text);
    }

    [Fact]
    public async Task Statistics_leave_as_one_table()
    {
        await Fill();
        using var stream = new MemoryStream();
        await Core.Get<StatisticsExport>().WriteCsv(stream, new(), CsvLocale.Fr, Ct);
        var text = Encoding.UTF8.GetString(stream.ToArray());
        Assert.Contains("summary;;total_bets;", text);
        Assert.Contains("bookmaker;unibet_fr;roi_percent;", text);
    }

    private async Task Fill()
    {
        var random = new Random(7);
        string[] selections = ["Home", "Draw", "Away", "Over 2.5", "Under 2.25", "Over 3.0"];
        foreach (
            var (result, i) in Enum.GetValues<BetResult>()
                .Select(r => (BetResult?)r)
                .Append(null)
                .SelectMany(r => Enumerable.Repeat(r, 5))
                .Select((r, i) => (r, i))
        )
        {
            var bet = await Core.Place(
                CoreSteps.Form(
                    selections[i % 6],
                    (1 + random.Next(1, 9000) / 1000m).ToString(CultureInfo.InvariantCulture)
                ) with
                {
                    MatchId = i % 3 == 0 ? null : "m1",
                    MatchName = "Wolves vs Arsenal",
                    KickoffTime = i % 3 == 0 ? $"2026-0{1 + i % 9}-1{i % 9}T1{i % 9}:30:00Z" : "2026-08-21T12:00:00Z",
                    Stake = (random.Next(1, 200_000) / 100m).ToString(CultureInfo.InvariantCulture),
                    Notes = Nasty[i % Nasty.Length],
                    Tags = [.. Nasty.Take(i % 4).Select(t => t.Replace("\n", " ", StringComparison.Ordinal)), "a|b"],
                }
            );
            if (result is { } ended)
                await Core.Get<BetStore>().Change(bet.Id, Settle(ended), "api", null, Ct);
        }
        await Core.Place(
            new()
            {
                MatchName = "Lens + Lyon",
                KickoffTime = "2026-02-03T10:00:00Z",
                MarketType = "other",
                Selection = "-1.5 & co",
                OddsObtained = "4",
                Stake = "1",
            }
        );
    }

    private static BetPatch Settle(BetResult result)
    {
        var fields = new Dictionary<string, string?> { ["result"] = MonPs.Core.Data.SnakeCase.Of(result) };
        if (result == BetResult.CashOut)
            fields["cash_out_amount"] = "12.34";
        return new(fields);
    }

    private async Task<string> Export(CsvLocale locale, BetFilter? filter = null)
    {
        var path = Path.Combine(Core.Settings.DataFolder, $"export-{Guid.NewGuid():N}.csv");
        await using var file = File.Create(path);
        await Core.Get<BetExport>().WriteCsv(file, filter ?? new(), new(BetSortField.Created, false), locale, Ct);
        return path;
    }

    // Everything but what the instance itself gives: number, version, and when it was written.
    private static async Task<List<string>> All(CoreUnderTest core)
    {
        var bets = await core.Get<BetQueries>().List(new(), new(BetSortField.Created, false), 0, 500, Ct);
        return
        [
            .. bets
                .Bets.Select(bet => string.Join('|', Properties.Select(p => JsonSerializer.Serialize(p.GetValue(bet)))))
                .Order(StringComparer.Ordinal),
        ];
    }
}
