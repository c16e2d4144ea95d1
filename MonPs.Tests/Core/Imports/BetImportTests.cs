using MonPs.Core.Bets;
using MonPs.Core.Closing;
using MonPs.Core.Imports;
using MonPs.Core.Matches;
using MonPs.Core.Odds;
using MonPs.Tests.Support;

namespace MonPs.Tests.Core.Imports;

public sealed class BetImportTests(PostgresFixture postgres) : ImportTest(postgres)
{
    private const string Two = $"""
        {Header}
        21/08/2026 14:00;Wolves - Arsenal;Plus de 2,5;2,05;1 250,50;Gagné;Unibet (FR)
        21/08/2026 14:00;Wolves - Arsenal;N;3,40;10;Perdu;Winamax (FR)
        """;

    [Fact]
    public async Task Rows_become_bets_with_profit_and_history()
    {
        var record = await Bring(Two);
        Assert.Equal((2, 2, 0, 0), (record.RowsRead, record.RowsImported, record.RowsKnown, record.RowsRefused));
        var bets = await Bets();
        Assert.Equal(["Over 2.5", "Draw"], bets.Select(b => b.Selection));
        Assert.Equal([1313.03m, -10m], bets.Select(b => b.ProfitLoss!.Value));
        Assert.Equal("unibet_fr", bets[0].Bookmaker);
        Assert.Equal(Kickoff, bets[0].KickoffTime);
        Assert.Equal(SettledBy.Import, bets[0].SettledBy);
        var revision = Assert.Single(await Core.Get<BetQueries>().History(bets[0].Id, Ct));
        Assert.Equal(("import", "created"), (revision.Actor, revision.Action));
    }

    [Fact]
    public async Task An_import_run_twice_adds_nothing()
    {
        await Bring(Two);
        var (preview, _) = await Look(Two);
        Assert.Equal((0, 2), (preview.New, preview.Known));
        Assert.Equal(0, (await Bring(Two)).RowsImported);
        Assert.Equal(2, (await Bets()).Count);
    }

    [Fact]
    public async Task A_bet_that_was_corrected_since_is_still_the_same_bet()
    {
        await Bring(Two);
        await Core.Change((await Bets())[0], "stake", "12");
        Assert.Equal(0, (await Bring(Two)).RowsImported);
    }

    [Fact]
    public async Task Two_equal_rows_are_two_bets_and_a_third_is_one_more()
    {
        const string row = "21/08/2026 14:00;Wolves - Arsenal;N;3,40;10;Perdu;Winamax (FR)\n";
        Assert.Equal(2, (await Bring($"{Header}\n{row}{row}")).RowsImported);
        Assert.Equal(1, (await Bring($"{Header}\n{row}{row}{row}")).RowsImported);
    }

    [Fact]
    public async Task A_bet_typed_by_hand_before_is_known()
    {
        await Core.Place(
            CoreSteps.Form("Draw", "3.40") with
            {
                MatchId = null,
                Stake = "10",
                Bookmaker = "winamax_fr",
                MatchName = "Wolves - Arsenal",
            }
        );
        var (preview, rows) = await Look(Two);
        Assert.Equal((1, 1), (preview.New, preview.Known));
        Assert.Equal(RowFate.Known, rows[1].Fate);
    }

    [Fact]
    public async Task A_file_imported_by_two_at_once_is_there_once()
    {
        var plans = new[] { await Plan(File(Two)), await Plan(File(Two)) };
        await Task.WhenAll(plans.Select(plan => Import.Run(plan, "cli", null, Ct)));
        Assert.Equal(2, (await Bets()).Count);
    }

    [Fact]
    public async Task Undoing_hides_the_bets_but_keeps_those_that_were_changed()
    {
        var record = await Bring(Two);
        await Core.Change((await Bets())[0], "notes", "mine");
        var undone = Assert.IsType<UndoOutcome.Done>(await Import.Undo(record.Id, "cli", Ct));
        Assert.Equal((1, 1), (undone.Removed, undone.Kept));
        Assert.Equal("mine", Assert.Single(await Bets()).Notes);
        Assert.IsType<UndoOutcome.UndoneBefore>(await Import.Undo(record.Id, "cli", Ct));
        Assert.IsType<UndoOutcome.NotFound>(await Import.Undo(record.Id + 1, "cli", Ct));
        Assert.Equal(1, (await Core.Get<ImportQueries>().List(1, Ct))[0].BetsKept);
    }

    [Fact]
    public async Task What_was_undone_can_be_imported_again()
    {
        await Import.Undo((await Bring(Two)).Id, "cli", Ct);
        Assert.Equal(2, (await Bring(Two)).RowsImported);
    }

    [Fact]
    public async Task The_clv_pass_leaves_an_import_undoable()
    {
        await Core.Receive(Before(60), new WireMatch("m1", Kickoff).Totals("pinnacle", 2.5m, 1.9m, 2m, Before(61)));
        Core.Clock.Now = Kickoff.AddHours(3);
        var record = await Bring(Two);
        Assert.NotNull((await Bets())[0].ClvPercent);
        Assert.Equal(new UndoOutcome.Done(2, 0), await Import.Undo(record.Id, "cli", Ct));
    }

    [Theory]
    [InlineData("Wolves - Arsenal", LinkSureness.Exact)]
    [InlineData("Wolverhampton vs Arsenal FC", LinkSureness.Alias)]
    [InlineData("Wolves - Arsenall", LinkSureness.Likely)]
    [InlineData("Arsenal - Wolves", LinkSureness.None)]
    [InlineData("Wolves - Everton", LinkSureness.None)]
    public async Task A_bet_is_linked_to_its_match_as_surely_as_the_names_tell(string match, LinkSureness sureness)
    {
        await Core.Receive(Before(60), new WireMatch("m1", Kickoff).H2h("pinnacle", 2, 3.5m, 4, Before(61)));
        var (preview, rows) = await Look($"{Header}\n21/08/2026 13:30;{match};1;1,95;10;W;Unibet\n");
        Assert.Equal(sureness, rows[0].Link.Sureness);
        Assert.Equal(1, preview.Links[sureness]);
        Assert.Equal(sureness is LinkSureness.Exact or LinkSureness.Alias, rows[0].Bet!.Draft.MatchId is not null);
    }

    [Fact]
    public async Task A_name_of_the_alias_table_is_that_team_in_its_league_and_nowhere_else()
    {
        await Core.Receive(Before(60), new WireMatch("m1", Kickoff).H2h("pinnacle", 2, 3.5m, 4, Before(61)));
        const string text = $"{Header}\n21/08/2026 13:30;Les Loups - Arsenal;1;1,95;10;W;Unibet\n";
        Assert.Equal(LinkSureness.None, (await Look(text)).Rows[0].Link.Sureness);

        await Core.Get<TeamAliases>().Add(new("soccer_spain_la_liga", "Les Loups", "Wolves"), Ct);
        Assert.Equal(LinkSureness.None, (await Look(text)).Rows[0].Link.Sureness);

        await Core.Get<TeamAliases>().Add(new("soccer_epl", "les loups", "Wolves"), Ct);
        var (_, rows) = await Look(text);
        Assert.Equal((LinkSureness.Alias, "m1"), (rows[0].Link.Sureness, rows[0].Bet!.Draft.MatchId));
    }

    [Fact]
    public async Task A_likely_match_is_linked_only_when_somebody_says_so()
    {
        await Core.Receive(Before(60), new WireMatch("m1", Kickoff).H2h("pinnacle", 2, 3.5m, 4, Before(61)));
        const string text = $"{Header}\n21/08/2026;Wolves - Arsenall;1;1,95;10;W;Unibet\n";
        var (_, rows) = await Look(text, new() { LinkLikely = true });
        Assert.Equal(
            ("m1", "Wolves vs Arsenal", Kickoff),
            (rows[0].Bet!.Draft.MatchId, rows[0].Bet!.Draft.MatchName, rows[0].Bet!.Draft.KickoffTime)
        );
    }

    [Fact]
    public async Task A_match_two_days_away_is_another_match()
    {
        await Core.Receive(Before(60), new WireMatch("m1", Kickoff).H2h("pinnacle", 2, 3.5m, 4, Before(61)));
        var (_, rows) = await Look($"{Header}\n23/08/2026 14:00;Wolves - Arsenal;1;1,95;10;W;Unibet\n");
        Assert.Equal(LinkSureness.None, rows[0].Link.Sureness);
    }

    [Fact]
    public async Task A_wrong_cell_is_named_with_its_column_and_what_stands_there()
    {
        var (preview, rows) = await Look($"{Header}\n31/02/2026 14:00;Wolves - Arsenal;N;abc;-5;won't;Unibet\n");
        Assert.Equal(1, preview.Refused);
        Assert.Equal(
            [("Cote", "abc", "ImportOdds"), ("Date", "31/02/2026 14:00", "ImportDate"), ("Mise", "-5", "StakeRange")],
            rows[0]
                .Faults.Select(f => (f.Column, f.Value, f.Fault.Code))
                .Where(f => f.Code != "ImportResult")
                .OrderBy(f => f.Column)
        );
    }

    [Fact]
    public async Task The_whole_column_decides_the_order_of_day_and_month()
    {
        const string row = ";Wolves - Arsenal;N;3,40;10;Perdu;Winamax\n";
        var (_, us) = await Look($"{Header}\n03/04/2026 14:00{row}03/25/2026 14:00{row}");
        Assert.Equal(3, us[0].Bet!.Draft.KickoffTime.Month);
        var (open, unsure) = await Look($"{Header}\n03/04/2026 14:00{row}04/04/2026 14:00{row}");
        Assert.True(open.Plan.AsksForDateOrder);
        Assert.Equal("ImportDateOrder", unsure[0].Faults[0].Fault.Code);
        var (_, said) = await Look($"{Header}\n03/04/2026 14:00{row}", new() { DateOrder = DateOrder.DayMonth });
        Assert.Equal(4, said[0].Bet!.Draft.KickoffTime.Month);
    }

    [Fact]
    public async Task A_bet_on_another_market_counts_without_a_closing_line()
    {
        await Bring($"{Header}\n21/08/2026 14:00;Wolves - Arsenal;Wolves +1.5;1,80;10;Gagné;Unibet\n");
        Core.Clock.Now = Kickoff.AddDays(1);
        await Core.Clv();
        var bet = Assert.Single(await Bets());
        Assert.Equal((Market.Other, ClvReason.OtherMarket, 8m), (bet.Market, bet.ClvReason, bet.ProfitLoss));
        Assert.Equal("Wolves +1.5", bet.Selection);
        Assert.IsType<BetOutcome.Done>(await Core.Change(bet, "result", "loss"));
    }

    [Fact]
    public async Task Columns_of_ones_own_are_remembered_for_the_next_such_file()
    {
        const string header = "Quand,Quoi,Choix,Prix,Argent";
        var map = new Dictionary<ImportField, string>
        {
            [ImportField.KickoffTime] = "Quand",
            [ImportField.MatchName] = "Quoi",
            [ImportField.OddsObtained] = "Prix",
            [ImportField.Stake] = "Argent",
        };
        await Bring($"{header}\n2026-08-21 14:00,Wolves - Arsenal,1,1.95,10\n", new() { Columns = map });
        var (preview, _) = await Look($"{header}\n2026-08-22 14:00,Wolves - Arsenal,1,1.95,10\n");
        Assert.Equal(1, preview.New);
    }

    [Fact]
    public async Task Rows_of_the_preview_are_read_page_by_page()
    {
        var rows = string.Concat(
            Enumerable
                .Range(1, 250)
                .Select(i => $"21/08/2026 14:00;Wolves - Arsenal;1;{(i % 10 == 0 ? "x" : "1,95")};{i};W;Unibet\n")
        );
        var preview = await Import.Preview(await Plan(File($"{Header}\n{rows}")), null, Ct);
        Assert.Equal((225, 25), (preview.New, preview.Refused));
        var page = await Import.Rows(preview, RowFate.Refused, 10, 10, Ct);
        Assert.Equal(Enumerable.Range(11, 10).Select(i => i * 10 + 1), page.Select(row => row.Line));
    }
}
