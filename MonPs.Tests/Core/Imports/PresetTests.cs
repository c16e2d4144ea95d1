using MonPs.Core.Bets;
using MonPs.Core.Closing;
using MonPs.Core.Imports;
using MonPs.Core.Odds;
using MonPs.Tests.Support;

namespace MonPs.Tests.Core.Imports;

/// <summary>The layouts of other programs, in files of our own with the same columns.</summary>
public sealed class PresetTests(PostgresFixture postgres) : ImportTest(postgres)
{
    private const string BetAnalytix = """
        "Date";"Type";"Sport";"Label";"Odds";"Stake";"State";"Bookmaker";"Tipster";"Category";"Competition";"BetType";"Closing";"EstimatedProbability";"Commission";"Bonus";"Live";"Freebet";"Cashout";"Eachway";"Comment"
        "2026-08-21 14:00";"Simple";"Football";"Wolves - Arsenal : Arsenal";"2.10";"25";"W";"Pinnacle";"";"value";"Premier League";"1X2";"2.00";"";"0";"0";"0";"0";"";"0";"ok"
        "2026-08-21 14:00";"Simple";"Football";"Wolves - Arsenal : Wolves -1.5";"3.10";"5";"L";"Pinnacle";"";"";"Premier League";"Handicap";"";"";"0";"0";"0";"1";"";"0";""
        "2026-08-21 14:00";"Combined";"Football";"";"4.20";"10";"P";"Winamax";"";"";"";"";"";"";"0";"0";"0";"0";"";"0";""
        "";"";"Football";"Lens - Lyon : 1";"2.00";"";"";"";"";"";"";"1X2";"";"";"";"";"";"";"";"";""
        "";"";"Football";"Nice - Brest : N";"2.10";"";"";"";"";"";"";"1X2";"";"";"";"";"";"";"";"";""
        """;

    private const string Pikkit = """
        bet_id,sportsbook,type,status,odds,closing_line,ev,amount,profit,time_placed,time_settled,time_placed_iso,time_settled_iso,bet_info,tags,sports,leagues
        a1,Pinnacle,straight,SETTLED_WIN,1.909090909,1.85,0.03,22,20,08/20/2026 18:00:00 GMT,08/21/2026 14:00:00 GMT,2026-08-20T18:00:00.000Z,2026-08-21T14:00:00.000Z,Wolves vs Arsenal Over 2.5 Total Goals,"live,value",Soccer,EPL
        a2,Pinnacle,parlay,SETTLED_LOSS,3.5,,,10,-10,08/20/2026 18:00:00 GMT,,2026-08-20T18:00:00.000Z,,Lens to win | Over 2.5 Goals Lyon vs Nice,,Soccer,Ligue 1
        """;

    private const string Dump = """
        --
        -- PostgreSQL database dump
        --
        COPY public.matches (id, home_team) FROM stdin;
        m9	Somebody
        \.

        COPY public.manual_bets (id, match_id, match_name, sport, kickoff_time, market_type, selection, line, bookmaker, odds_obtained, stake, closing_odds, clv_percent, clv_calculated_at, result, profit_loss, notes, created_at, updated_at) FROM stdin;
        1	m1	Wolves vs Arsenal	soccer_epl	2026-08-21 12:00:00+00	totals	Over 2.5	\N	unibet_fr	2.05	50.00	1.94	5.6701	2026-08-21 14:30:00	win	52.50	two\nlines \\ here	2026-08-20 10:00:00	2026-08-21 15:00:00
        2	\N	Lens vs Lyon	\N	2026-08-23 19:00:00	h2h	Draw	\N	\N	3.40	10.00	\N	\N	\N	\N	\N	\N	2026-08-20 10:00:00	2026-08-20 10:00:00
        \.
        """;

    [Fact]
    public async Task A_bet_analytix_export_brings_singles_handicaps_and_combined_bets()
    {
        var record = await Bring(BetAnalytix);
        Assert.Equal(("bet_analytix", 3, 0), (record.Preset, record.RowsImported, record.RowsRefused));
        var bets = (await Bets()).OrderBy(b => b.Id).ToList();
        Assert.Equal(
            ("Away", 27.50m, ClosingMethod.Imported, ClosingGrade.D, 5m),
            (
                bets[0].Selection,
                bets[0].ProfitLoss,
                bets[0].ClosingMethod!.Value,
                bets[0].ClosingGrade!.Value,
                bets[0].ClvPercent
            )
        );
        Assert.Equal((Market.Other, 0m), (bets[1].Market, bets[1].ProfitLoss));
        Assert.Equal(["freebet"], bets[1].Tags);
        Assert.Equal(
            (Market.Other, ClvReason.Combined, (BetResult?)null),
            (bets[2].Market, bets[2].ClvReason, bets[2].Result)
        );
        Assert.Equal("Combined (2)", bets[2].Selection);
        Assert.Contains("2. Nice - Brest : N @ 2.10", bets[2].Notes);
    }

    [Fact]
    public async Task A_pikkit_export_brings_straight_bets_and_parlays()
    {
        var (preview, rows) = await Look(Pikkit);
        Assert.Equal((ImportPreset.Pikkit, 2), (preview.Plan.Preset, preview.New));
        var bet = rows[0].Bet!;
        Assert.Equal(
            ("Over 2.5", 1.909m, 20m, BetResult.Win),
            (bet.Draft.Selection, bet.Draft.OddsObtained, bet.Profit, bet.Result)
        );
        Assert.Equal(["live", "value"], bet.Draft.Tags);
        Assert.Contains(RowRemark.KickoffUnknown, rows[0].Remarks);
        Assert.Equal(
            (ClvReason.Combined, "Lens to win + Over 2.5 Goals Lyon vs Nice"),
            (rows[1].Bet!.Reason, rows[1].Bet!.Draft.MatchName)
        );
    }

    [Fact]
    public async Task A_pikkit_bet_is_linked_to_the_match_after_it_was_placed()
    {
        await Core.Receive(Before(60), new WireMatch("m1", Kickoff).H2h("pinnacle", 2, 3.5m, 4, Before(61)));
        var (_, rows) = await Look(Pikkit);
        Assert.Equal(("m1", Kickoff), (rows[0].Bet!.Draft.MatchId, rows[0].Bet!.Draft.KickoffTime));
    }

    [Fact]
    public async Task Older_pikkit_exports_have_no_iso_columns()
    {
        var lines = Pikkit
            .Split('\n')
            .Select(line =>
                line.Replace("time_placed_iso,time_settled_iso,", "")
                    .Replace("2026-08-20T18:00:00.000Z,2026-08-21T14:00:00.000Z,", "")
                    .Replace("2026-08-20T18:00:00.000Z,,", "")
            );
        var (_, rows) = await Look(string.Join('\n', lines));
        Assert.Equal(new DateTimeOffset(2026, 8, 20, 18, 0, 0, TimeSpan.Zero), rows[0].Bet!.PlacedAt);
    }

    [Fact]
    public async Task The_table_of_the_old_system_is_found_in_its_dump()
    {
        var record = await Bring(Dump);
        Assert.Equal(("mon_ps_dump", 2), (record.Preset, record.RowsImported));
        var bets = (await Bets()).OrderBy(b => b.Id).ToList();
        Assert.Equal(
            ("m1", "Over 2.5", 2.5m, 52.50m),
            (bets[0].MatchId, bets[0].Selection, bets[0].Line, bets[0].ProfitLoss)
        );
        Assert.Equal("two\nlines \\ here", bets[0].Notes);
        Assert.Equal(
            (1.94m, ClosingGrade.D, 5.6701m),
            (bets[0].ClosingOdds, bets[0].ClosingGrade!.Value, bets[0].ClvPercent)
        );
        Assert.Equal(new DateTimeOffset(2026, 8, 23, 19, 0, 0, TimeSpan.Zero), bets[1].KickoffTime);
        Assert.Null(bets[1].Result);
    }

    [Fact]
    public async Task A_dump_without_the_table_of_bets_says_so() =>
        Assert.Equal(
            ImportRefusal.NoTable,
            await Refused(File(Dump[..Dump.IndexOf("COPY public.manual", StringComparison.Ordinal)]))
        );

    [Theory]
    [InlineData(
        "id,data,horario,descricao,odd,stake,resultado,casa,esporte\n7,21/08/2026,14:00,Wolves x Arsenal - Over 2.5,\"1,95\",10,Green,Bet365,Futebol\n",
        "Over 2.5",
        9.5
    )]
    [InlineData(
        "date,fixture_id,match,marché,pari,cote,mise,bookmaker,résultat,gain_unités,clv\n2026-08-21 14:00,1,Wolves - Arsenal,1N2,Arsenal,2.00,10,Unibet,Gagné,1,2\n",
        "Away",
        10
    )]
    [InlineData(
        "Date\tHome\tAway\tPick\tOdds\tStake\tResult\n8/21/2026 2:00 PM\tWolves\tArsenal\tDraw\t-110\t$11.00\tW\n",
        "Draw",
        10
    )]
    [InlineData(
        "Date|Match|Selection|Odds|Stake|Result\n21/08/2026 14:00|Wolves v Arsenal|Wolves|11/4|£4|won\n",
        "Home",
        11
    )]
    public async Task Tables_of_real_people_are_understood_by_their_headers(
        string text,
        string selection,
        double profit
    )
    {
        var (preview, rows) = await Look(text);
        Assert.True(
            preview.New == 1,
            string.Join(' ', rows[0].Faults.Select(f => $"{f.Column} {f.Value} {f.Fault.Code}"))
        );
        Assert.Equal((selection, (decimal)profit), (rows[0].Bet!.Draft.Selection, rows[0].Bet!.Profit));
        Assert.Equal(Kickoff, rows[0].Bet!.Draft.KickoffTime);
    }
}
