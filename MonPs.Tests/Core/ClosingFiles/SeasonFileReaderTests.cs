using System.Text;
using MonPs.Core.ClosingFiles;
using static MonPs.Tests.Core.ClosingFiles.SeasonLines;

namespace MonPs.Tests.Core.ClosingFiles;

public sealed class SeasonFileReaderTests
{
    [Fact]
    public void A_row_is_read_by_its_headings_in_uk_time()
    {
        var file = File(Wolves);

        var row = Assert.Single(file.Rows);
        Assert.Empty(file.Issues);
        Assert.Equal(new DateTimeOffset(2026, 8, 21, 12, 0, 0, TimeSpan.Zero), row.Kickoff);
        Assert.Equal(("soccer_epl", "Wolves", "Arsenal", 2), (row.Sport, row.Home, row.Away, row.Line));
        Assert.Equal(new FinalScore(1, 2), row.Score);
        Assert.Equal(new FileClosing(new(4.33m, 3.64m, 1.9m), new(1.83m, 2.09m)), row.Pinnacle);
        Assert.True(row.Exchange.IsEmpty);
    }

    [Fact]
    public void Shuffled_columns_give_the_same_row()
    {
        var (headings, cells) = (Heading.Split(','), Wolves.Split(','));
        var order = Enumerable.Range(0, headings.Length).Reverse().ToArray();

        var shuffled = Text($"{Join(headings)}\n{Join(cells)}\n");

        Assert.Equal(File(Wolves).Rows, shuffled.Rows);

        string Join(string[] row) => string.Join(',', order.Select(i => row[i]));
    }

    [Fact]
    public void A_row_without_an_end_is_refused_before_it_is_gathered()
    {
        var file = Text($"{Heading}\n{string.Concat(Enumerable.Repeat("\"\n\",", 600_000))}\n");
        Assert.Empty(file.Rows);
        Assert.Equal(FileIssueCode.NotText, Assert.Single(file.Issues).Code);
    }

    [Theory]
    [InlineData("21/08/2026")]
    [InlineData("21/08/26")]
    [InlineData("2026-08-21")]
    public void Both_date_formats_are_read(string date) =>
        Assert.Equal(new(2026, 8, 21), File(Wolves.Replace("21/08/2026", date)).Rows.Single().Date);

    [Theory]
    [InlineData("08/21/2026")]
    [InlineData("yesterday")]
    [InlineData("")]
    public void A_row_without_a_date_is_reported_and_not_used(string date)
    {
        var file = File(Wolves.Replace("21/08/2026", date));

        Assert.Empty(file.Rows);
        Assert.Equal([(2, FileIssueCode.DateUnreadable)], Issues(file));
    }

    [Theory]
    [InlineData("4.33", "#N/A", FileIssueCode.OddsIncomplete)]
    [InlineData("4.33", "", FileIssueCode.OddsIncomplete)]
    [InlineData("4.33", "4.33x", FileIssueCode.OddsUnreadable)]
    [InlineData("4.33", "0.95", FileIssueCode.OddsUnreadable)]
    [InlineData("4.33", "1.05", FileIssueCode.OddsImplausible)]
    [InlineData("4.33", "43.3", FileIssueCode.OddsImplausible)]
    public void A_market_with_a_price_that_cannot_be_is_not_used_the_rest_of_the_row_is(
        string price,
        string broken,
        FileIssueCode code
    )
    {
        var file = File(Wolves.Replace($",{price},", $",{broken},"));

        var row = Assert.Single(file.Rows);
        Assert.Null(row.Pinnacle.H2h);
        Assert.NotNull(row.Pinnacle.Totals);
        Assert.NotNull(row.Score);
        Assert.Equal([(2, code), (2, FileIssueCode.H2hMissing)], Issues(file));
    }

    [Fact]
    public void A_file_without_pinnacles_columns_says_so_and_gives_only_scores()
    {
        var file = Text(
            "Div,Date,Time,HomeTeam,AwayTeam,FTHG,FTAG,B365CH,B365CD,B365CA\nE0,21/08/2026,13:00,A,B,1,0,2,3,4\n"
        );

        Assert.True(file.Rows.Single().Pinnacle.IsEmpty);
        Assert.NotNull(file.Rows.Single().Score);
        Assert.Equal([(null, FileIssueCode.NoPinnacle)], Issues(file));
        Assert.Contains("Pinnacle", file.Issues[0].Text);
    }

    [Fact]
    public void A_renamed_price_column_is_not_guessed_at()
    {
        var file = Text($"{Heading.Replace("PSCH", "PinnacleHome")}\n{Wolves}\n");

        Assert.Null(file.Rows.Single().Pinnacle.H2h);
        Assert.Equal([(null, FileIssueCode.NoPinnacleTotals)], Issues(file));
        Assert.Equal("PSCH, PSCD, PSCA", file.Issues[0].Args[0]);
    }

    [Fact]
    public void A_column_that_is_there_twice_is_not_used()
    {
        var file = Text($"{Heading.Replace("AvgCH", "PSCH")}\n{Wolves}\n");

        Assert.Null(file.Rows.Single().Pinnacle.H2h);
        Assert.Contains(file.Issues, issue => issue.Code == FileIssueCode.HeadingTwice);
    }

    [Theory]
    [InlineData("Div,Date,Time,HomeTeam,AwayTeam", "Div,Date,Time,Hosts,AwayTeam", FileIssueCode.HeadingMissing)]
    [InlineData("Div,Date", "Division,Date", FileIssueCode.HeadingMissing)]
    public void A_file_without_what_tells_the_match_is_refused(string part, string instead, FileIssueCode code)
    {
        var file = Text($"{Heading.Replace(part, instead)}\n{Wolves}\n");

        Assert.Empty(file.Rows);
        Assert.Equal(code, Assert.Single(file.Issues, issue => issue.IsFatal).Code);
    }

    [Fact]
    public void Whatever_byte_a_file_ends_at_no_number_is_half_a_number()
    {
        var whole = $"{Heading}\r\n{Wolves}\r\n{Wolves.Replace("Wolves", "Chelsea")}\r\n";
        var full = Text(whole).Rows[1];

        for (var end = whole.Length - 1; end > Heading.Length + Wolves.Length + 4; end--)
            foreach (var row in Text(whole[..end]).Rows.Skip(1))
            {
                Assert.Contains(row.Pinnacle.H2h, new[] { null, full.Pinnacle.H2h });
                Assert.Contains(row.Pinnacle.Totals, new[] { null, full.Pinnacle.Totals });
                Assert.Contains(row.Score, new[] { null, full.Score });
                Assert.Contains(row.Away, new[] { "Arsenal" });
            }
    }

    [Fact]
    public void A_row_with_more_cells_than_headings_has_slipped_and_is_not_used()
    {
        var file = File(Wolves.Replace("Wolves", "Wolves,1"), Wolves + ",,");

        Assert.Equal(3, Assert.Single(file.Rows).Line);
        Assert.Equal([(2, FileIssueCode.RowTooLong)], Issues(file));
    }

    [Fact]
    public void A_score_that_contradicts_its_result_is_not_used()
    {
        var file = File(Wolves.Replace(",1,2,A,", ",1,2,H,"));

        Assert.Null(file.Rows.Single().Score);
        Assert.Equal([(2, FileIssueCode.ScoreContradicts)], Issues(file));
    }

    [Fact]
    public void A_league_nobody_knows_is_reported()
    {
        Assert.Equal([(2, FileIssueCode.LeagueUnknown)], Issues(File(Wolves.Replace("E0,", "XX,"))));
    }

    [Fact]
    public void Utf8_with_bom_latin1_and_a_spreadsheets_semicolons_are_read()
    {
        var text = $"{Heading}\r\n{Wolves.Replace("Wolves", "Cádiz")}\r\n";

        Assert.Equal("Cádiz", Bytes([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)]).Rows.Single().Home);
        Assert.Equal("Cádiz", Bytes(Encoding.Latin1.GetBytes(text)).Rows.Single().Home);
        var german = Text(
            text.Replace(',', ';').Replace('.', ',').Replace("PC>2,5", "PC>2.5").Replace("PC<2,5", "PC<2.5")
        );
        Assert.Equal(4.33m, german.Rows.Single().Pinnacle.H2h!.Home);
    }

    [Fact]
    public void What_is_no_season_file_is_named_and_never_thrown()
    {
        Assert.Equal(FileIssueCode.Empty, Text("").Issues.Single().Code);
        Assert.Equal(FileIssueCode.NotText, Bytes([1, 0, 2, 0]).Issues.Single().Code);
        Assert.Equal(FileIssueCode.TooManyColumns, Text(new string(',', 1_000_000)).Issues.Single().Code);
        Assert.Equal(FileIssueCode.NotText, Text($"{Heading}\n\"{new string('x', 200_000)}").Issues.Single().Code);
        Assert.Equal(FileIssueCode.HeadingMissing, Text("<html><body>404</body></html>\n").Issues[0].Code);
    }

    [Fact]
    public async Task A_file_without_end_is_refused_before_it_fills_the_memory()
    {
        await using var endless = new EndlessStream();

        var file = await SeasonFileReader.Read("big.csv", endless, TestContext.Current.CancellationToken);

        Assert.Equal(FileIssueCode.TooLarge, file.Issues.Single().Code);
        Assert.True(endless.Given < 20_000_000);
    }

    private static List<(int?, FileIssueCode)> Issues(SeasonFile file) =>
        [.. file.Issues.Select(issue => (issue.Line, issue.Code))];

    private sealed class EndlessStream : Stream
    {
        public long Given { get; private set; }
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position
        {
            get => Given;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Array.Fill(buffer, (byte)'x', offset, count);
            Given += count;
            return count;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
