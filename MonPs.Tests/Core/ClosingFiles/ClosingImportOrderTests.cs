using MonPs.Core.Bets;
using MonPs.Core.Closing;
using MonPs.Core.ClosingFiles;
using MonPs.Core.Odds;
using MonPs.Tests.Support;
using static MonPs.Tests.Core.ClosingFiles.SeasonLines;

namespace MonPs.Tests.Core.ClosingFiles;

/// <summary>Which closing line stands when there are several.</summary>
public sealed class ClosingImportOrderTests(PostgresFixture postgres) : ClosingImportTestBase(postgres)
{
    private readonly PostgresFixture server = postgres;

    [Fact]
    public async Task A_corrected_file_corrects_the_closing()
    {
        await Collect();
        var bet = await Core.Place(CoreSteps.Form("Home", "4.5"));
        await Import(File(Wolves));

        await Import(File(Wolves.Replace("4.33", "4.4")));

        Assert.Equal(4.4m, (await Core.Bet(bet.Id)).ClosingOdds);
    }

    [Theory]
    [InlineData(2, "4.0 quote")]
    [InlineData(20, "4.33 imported")]
    [InlineData(120, "4.33 imported")]
    [InlineData(600, "4.33 imported")]
    public async Task An_imported_closing_beats_every_quote_but_one_seen_within_five_minutes(
        int minutes,
        string closing
    )
    {
        foreach (var fileFirst in new[] { true, false })
        {
            await using var core = await CoreUnderTest.Start(server);
            core.Clock.Now = Kickoff.AddDays(3);
            await core.Receive(Before(700), Match());
            var bet = await core.Place(CoreSteps.Form("Home", "4.5"));
            if (fileFirst)
                await Import(core, File(Wolves));
            await core.Receive(Before(minutes), Match().H2h("pinnacle", 4.0m, 3.6m, 2.0m, Before(minutes)));
            await core.Clv();
            if (!fileFirst)
                await Import(core, File(Wolves));
            await core.Clv();

            var filled = await core.Bet(bet.Id);
            var words = FormattableString.Invariant($"{filled.ClosingOdds:0.0#} {filled.ClosingMethod}");
            Assert.Equal(closing, words.ToLowerInvariant());
        }
    }

    [Fact]
    public async Task An_exact_quote_is_not_replaced_by_a_modelled_one_but_a_modelled_one_is_by_the_files_exact_one()
    {
        await Core.Receive(Before(100), Match().Totals("pinnacle", 3.0m, 2.4m, 1.6m, Before(100)));
        var exact = await Core.Place(CoreSteps.Form("Over 3.0", "2.75"));
        var moved = await Core.Place(CoreSteps.Form("Over 2.5", "1.95"));
        await Core.Clv();
        Assert.Equal(ClosingMethod.Modelled, (await Core.Bet(moved.Id)).ClosingMethod);

        await Import(File(Wolves));

        Assert.Equal(ClosingMethod.Quote, (await Core.Bet(exact.Id)).ClosingMethod);
        Assert.Equal(
            (ClosingMethod.Imported, 1.83m),
            ((await Core.Bet(moved.Id)).ClosingMethod, (await Core.Bet(moved.Id)).ClosingOdds)
        );
    }

    [Fact]
    public async Task A_typed_closing_and_a_result_set_by_hand_are_never_overwritten()
    {
        await Collect();
        var bet = await Core.Place(CoreSteps.Form("Away", "2.05"));
        await Core.Change(bet, "closing_odds", "2.00");
        await Core.Change(bet, "result", "void");

        await Import(File(Wolves));

        var kept = await Core.Bet(bet.Id);
        Assert.Equal((2.00m, ClosingMethod.Manual), (kept.ClosingOdds, kept.ClosingMethod));
        Assert.Equal((BetResult.Void, SettledBy.User), (kept.Result, kept.SettledBy));
    }

    [Fact]
    public async Task When_the_match_is_moved_to_another_week_the_files_closing_no_longer_counts()
    {
        await Collect();
        var bet = await Core.Place(CoreSteps.Form("Home", "4.5"));
        await Import(File(Wolves));

        await Core.Receive(Core.Clock.Now, Match(Kickoff.AddDays(7)));
        var waiting = await Core.Clv(Core.Clock.Now, bet);
        var played = await Core.Clv(Kickoff.AddDays(8), bet);

        Assert.Equal((null, ClvReason.KickoffNotReached), (waiting.ClosingOdds, waiting.ClvReason));
        Assert.Equal((null, ClvReason.NoReferenceQuote), (played.ClosingOdds, played.ClvReason));
        Assert.Null(played.ClosingReference);
    }

    [Fact]
    public async Task The_exchange_is_used_only_when_asked_for_and_is_named_on_the_bet()
    {
        await Collect();
        var bet = await Core.Place(CoreSteps.Form("Home", "4.5"));
        var file = Text(
            "Div,Date,Time,HomeTeam,AwayTeam,FTHG,FTAG,PSCH,PSCD,PSCA,BFECH,BFECD,BFECA\n"
                + "E0,21/08/2026,13:00,Wolves,Arsenal,1,2,,,,4.5,3.8,1.95\n"
        );

        await Import(file);
        Assert.Null((await Core.Bet(bet.Id)).ClosingOdds);
        await Core.Get<ClosingImport>().Apply([file], useExchange: true, "cli", null, Ct);

        var filled = await Core.Bet(bet.Id);
        Assert.Equal((4.5m, "betfair_ex_uk"), (filled.ClosingOdds, filled.ClosingReference));

        await Import(File(Wolves));
        Assert.Equal("pinnacle", (await Core.Bet(bet.Id)).ClosingReference);
    }
}
