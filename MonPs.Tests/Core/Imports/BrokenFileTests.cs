using System.IO.Compression;
using System.Text;
using MonPs.Core.Imports;
using MonPs.Tests.Support;

namespace MonPs.Tests.Core.Imports;

/// <summary>Files that are no table of bets: each is refused in words, and nothing of it is there afterwards.</summary>
public sealed class BrokenFileTests(PostgresFixture postgres) : ImportTest(postgres)
{
    [Fact]
    public async Task An_empty_file_is_refused() => Assert.Equal(ImportRefusal.Empty, await Refused(File("")));

    [Fact]
    public async Task A_file_that_is_not_there_is_refused() =>
        Assert.Equal(ImportRefusal.NotThere, await Refused(Path.Combine(Core.Settings.DataFolder, "no.csv")));

    [Fact]
    public async Task A_file_of_blank_lines_is_refused() =>
        Assert.Equal(ImportRefusal.NoTable, await Refused(File("\n\n  \n;;;\n")));

    [Fact]
    public async Task A_header_without_rows_is_refused() =>
        Assert.Equal(ImportRefusal.NoRows, await Refused(File(Header + "\n")));

    [Fact]
    public async Task A_picture_is_refused() =>
        Assert.Equal(ImportRefusal.Binary, await Refused(File([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2])));

    [Fact]
    public async Task A_zip_that_is_called_csv_is_not_unpacked()
    {
        using var bomb = new MemoryStream();
        using (var zip = new ZipArchive(bomb, ZipArchiveMode.Create, leaveOpen: true))
        await using (var entry = await zip.CreateEntry("bets.csv").OpenAsync(Ct))
            await entry.WriteAsync(new byte[10_000_000], Ct);
        Assert.Equal(ImportRefusal.Archive, await Refused(File(bomb.ToArray())));
    }

    [Fact]
    public async Task An_old_excel_file_is_refused() =>
        Assert.Equal(ImportRefusal.Spreadsheet, await Refused(File([0xd0, 0xcf, 0x11, 0xe0, 1, 1])));

    [Fact]
    public async Task A_gigabyte_is_refused_before_it_is_read()
    {
        var path = Path.Combine(Core.Settings.DataFolder, "huge.csv");
        await using (var file = System.IO.File.Create(path))
            file.SetLength(1L << 30);
        var before = GC.GetTotalAllocatedBytes();
        Assert.Equal(ImportRefusal.TooLarge, await Refused(path));
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 20_000_000);
    }

    [Fact]
    public async Task A_row_without_an_end_is_refused_before_it_is_gathered() =>
        Assert.Equal(
            ImportRefusal.LineTooLong,
            await Refused(File(Header + "\n" + string.Concat(Enumerable.Repeat("\"\n\";", 600_000))))
        );

    [Theory]
    [InlineData(1_000_000, ImportRefusal.TooManyColumns)]
    [InlineData(2_000_000, ImportRefusal.LineTooLong)]
    public async Task A_million_columns_are_refused(int columns, ImportRefusal refusal) =>
        Assert.Equal(refusal, await Refused(File(new string(',', columns - 1) + "a\n1\n")));

    [Fact]
    public async Task A_quotation_mark_that_is_never_closed_is_refused_with_bounded_memory()
    {
        var rest = string.Concat(Enumerable.Repeat("21/08/2026 20:45;Lens - Lyon;1;1,95;10;W;Unibet\n", 3000));
        Assert.Equal(ImportRefusal.LineTooLong, await Refused(File($"{Header}\n\"21/08/2026;{rest}")));
    }

    [Fact]
    public async Task A_row_with_a_broken_quotation_is_refused_alone()
    {
        var (preview, rows) = await Look(
            $"{Header}\n22/08/2026 20:45;Le\"ns - Lyon;1;1,95;10;W;Unibet\n21/08/2026 20:45;Lens - Lyon;1;1,95;10;W;Unibet"
        );
        Assert.Equal((1, 1), (preview.New, preview.Refused));
        Assert.Equal("ImportQuotes", rows[0].Faults[0].Fault.Code);
    }

    [Fact]
    public async Task A_row_that_the_end_of_the_file_cuts_off_is_refused()
    {
        var (preview, rows) = await Look(
            $"{Header}\n21/08/2026 20:45;Lens - Lyon;1;1,95;10;W;Unibet\n22/08/2026 20:45;Lens - Ly"
        );
        Assert.Equal((1, 1), (preview.New, preview.Refused));
        Assert.Equal("ImportCutOff", rows[1].Faults[0].Fault.Code);
        Assert.Equal(3, rows[1].Line);
    }

    [Fact]
    public async Task A_row_with_too_many_cells_is_refused()
    {
        var (_, rows) = await Look($"{Header}\n21/08/2026 20:45;Lens; Lyon;1;1,95;10;W;Unibet\n");
        Assert.Equal("ImportTooManyCells", rows[0].Faults[0].Fault.Code);
    }

    [Fact]
    public async Task A_table_without_odds_and_stake_says_what_is_missing()
    {
        var plan = await Plan(
            File("Market,Start time,Settled date,Profit/Loss (£)\nLens v Lyon,30-Apr-24 16:10,30-Apr-24 18:10,5.00\n")
        );
        Assert.Contains(ImportField.OddsObtained, plan.Map.Missing);
        var refused = await Assert.ThrowsAsync<ImportRefusedException>(() => Import.Run(plan, "cli", null, Ct));
        Assert.Equal(ImportRefusal.ColumnsMissing, refused.Refusal);
        Assert.Empty(await Bets());
    }

    [Fact]
    public async Task A_file_that_changed_since_it_was_looked_at_is_not_imported()
    {
        var path = File($"{Header}\n21/08/2026 20:45;Lens - Lyon;1;1,95;10;W;Unibet\n");
        var plan = await Plan(path);
        await System.IO.File.AppendAllTextAsync(path, "22/08/2026 20:45;Lens - Lyon;1;1,95;10;W;Unibet\n", Ct);
        var refused = await Assert.ThrowsAsync<ImportRefusedException>(() => Import.Run(plan, "cli", null, Ct));
        Assert.Equal(ImportRefusal.Changed, refused.Refusal);
        Assert.Empty(await Bets());
    }

    [Fact]
    public async Task An_import_that_is_given_up_leaves_nothing()
    {
        var rows = string.Concat(
            Enumerable.Range(0, 5000).Select(i => $"21/08/2026 20:45;Lens - Lyon;1;1,95;{i + 1};W;Unibet\n")
        );
        var plan = await Plan(File($"{Header}\n{rows}"));
        using var given = new CancellationTokenSource();
        var progress = new Called(step =>
        {
            if (step.Done >= 2000)
                given.Cancel();
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Import.Run(plan, "cli", progress, given.Token));
        Assert.Empty(await Bets());
        Assert.Empty(await Core.Get<ImportQueries>().List(10, Ct));
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("windows-1252", false)]
    [InlineData("iso-8859-1", false)]
    public async Task The_encoding_is_found_out(string name, bool marked)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        byte[] bytes =
        [
            .. marked ? encoding.GetPreamble() : [],
            .. encoding.GetBytes($"{Header}\n21/08/2026 20:45;Saint-Étienne - Nîmes;N;3,20;10;Gagné;Unibet\n"),
        ];
        await Import.Run(await Plan(File(bytes)), "cli", null, Ct);
        Assert.Equal("Saint-Étienne - Nîmes", Assert.Single(await Bets()).MatchName);
    }

    private sealed class Called(Action<ImportProgress> call) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => call(value);
    }
}
