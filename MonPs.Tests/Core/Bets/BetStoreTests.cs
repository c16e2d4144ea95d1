using System.Text.Json;
using MonPs.Core.Bets;
using MonPs.Tests.Support;
using static MonPs.Tests.Support.CoreSteps;

namespace MonPs.Tests.Core.Bets;

public sealed class BetStoreTests(PostgresFixture postgres) : CoreTestBase(postgres)
{
    private BetStore Store => Core.Get<BetStore>();

    [Fact]
    public async Task A_bet_comes_back_as_it_was_typed()
    {
        var bet = await Core.Bet((await Core.Place(Form() with { Notes = "été", Tags = ["live", "live", " a "] })).Id);

        Assert.Equal(
            ("Over 3.0", 3.0m, 2.05m, 50m, "été"),
            (bet.Selection, bet.Line, bet.OddsObtained, bet.Stake, bet.Notes)
        );
        Assert.Equal(["live", "a"], bet.Tags);
        Assert.Equal((1, Core.Clock.Now), (bet.Version, bet.CreatedAt));
    }

    [Fact]
    public async Task A_request_sent_again_with_its_key_writes_nothing_again()
    {
        var first = Assert.IsType<BetOutcome.Done>(await Store.Create(Form(), "api", "k1", Ct));
        var second = Assert.IsType<BetOutcome.Done>(await Store.Create(Form(), "api", "k1", Ct));

        Assert.Equal((first.Bet.Id, false, true), (second.Bet.Id, first.Replayed, second.Replayed));
        Assert.Equal(["1"], await Core.Rows("SELECT count(*) FROM manual_bets"));
    }

    [Fact]
    public async Task A_key_used_for_another_bet_is_refused()
    {
        await Store.Create(Form(), "api", "k1", Ct);
        Assert.Equal(new BetOutcome.KeyReused("k1"), await Store.Create(Form(odds: "2.10"), "api", "k1", Ct));
    }

    [Fact]
    public async Task The_same_request_twice_in_the_same_instant_makes_one_bet()
    {
        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => Task.Run(() => Store.Create(Form(), "api", "k1", Ct)))
        );

        Assert.Single(outcomes.OfType<BetOutcome.Done>().Select(done => done.Bet.Id).Distinct());
        Assert.Equal(5, outcomes.OfType<BetOutcome.Done>().Count(done => done.Replayed));
        Assert.Equal(
            ["1 1"],
            await Core.Rows("SELECT count(*), (SELECT count(*) FROM manual_bet_revisions) FROM manual_bets")
        );
    }

    [Fact]
    public async Task A_deleted_bet_is_gone_from_everywhere_and_can_be_restored()
    {
        var bet = await Core.Place(Form());
        await Store.Delete(bet.Id, "page", Ct);

        Assert.Null(await Core.Get<BetQueries>().Find(bet.Id, Ct));
        Assert.Equal(0, (await Core.Get<BetQueries>().List(new(), BetSort.NewestFirst, 0, 10, Ct)).Total);
        Assert.IsType<BetOutcome.NotFound>(await Core.Change(bet, "stake", "9"));
        Assert.IsType<BetOutcome.NotFound>(await Store.Delete(bet.Id, "page", Ct));

        Assert.IsType<BetOutcome.Done>(await Store.Restore(bet.Id, "page", Ct));
        Assert.NotNull(await Core.Get<BetQueries>().Find(bet.Id, Ct));
    }

    [Fact]
    public async Task Every_change_leaves_a_revision_with_only_what_changed()
    {
        var bet = await Core.Place(Form());
        Core.Clock.Advance(TimeSpan.FromMinutes(1));
        await Core.Change(bet, "stake", "60");
        await Core.Change(bet, "result", "win");
        await Store.Delete(bet.Id, "page", Ct);

        var history = await Core.Get<BetQueries>().History(bet.Id, Ct);
        Assert.Equal(["deleted", "settled", "changed", "created"], history.Select(r => r.Action));
        Assert.Equal(["page", "api", "api", "api"], history.Select(r => r.Actor));
        Assert.Equal("""{"stake": [50.00, 60]}""", history[2].Changes);
        Assert.Equal(Core.Clock.Now, history[2].At);
        Assert.Equal(["profit_loss", "result", "settled_at", "settled_by"], Fields(history[1]));
        Assert.Equal(["deleted_at"], Fields(history[0]));
        Assert.Contains("odds_obtained", Fields(history[3]));
    }

    [Fact]
    public async Task A_change_that_changes_nothing_leaves_no_revision_and_the_version()
    {
        var bet = await Core.Place(Form());
        await Core.Change(bet, "stake", "50,00");

        Assert.Equal(1, (await Core.Bet(bet.Id)).Version);
        Assert.Single(await Core.Get<BetQueries>().History(bet.Id, Ct));
    }

    [Fact]
    public async Task Odds_corrected_under_a_typed_closing_keep_the_closing_and_its_moment()
    {
        var bet = await Core.Place(Form());
        await Core.Change(bet, "closing_odds", "2,00");
        await Core.Change(bet, "odds_obtained", "2.20");

        var now = await Core.Bet(bet.Id);
        Assert.Equal((2.00m, 10m, Core.Clock.Now), (now.ClosingOdds, now.ClvPercent, now.ClvCalculatedAt));
    }

    [Fact]
    public async Task A_change_waits_for_a_pass_that_writes_the_same_bet_and_reprices_what_it_wrote()
    {
        var bet = await Core.Place(Form());
        await using var connection = await Core.Source.OpenConnectionAsync(Ct);
        await using var pass = await connection.BeginTransactionAsync(Ct);
        const string closing =
            "UPDATE manual_bets SET closing_odds = 2, closing_method = 'quote', clv_percent = 2.5, clv_calculated_at = now()";
        await using (var write = new Npgsql.NpgsqlCommand(closing, connection))
            await write.ExecuteNonQueryAsync(Ct);
        var change = Core.Change(bet, "odds_obtained", "2.20");
        await Task.WhenAny(change, Task.Delay(300, Ct));
        await pass.CommitAsync(Ct);
        await change;

        Assert.Equal(10m, (await Core.Bet(bet.Id)).ClvPercent);
    }

    private static IEnumerable<string> Fields(BetRevision revision) =>
        JsonDocument.Parse(revision.Changes).RootElement.EnumerateObject().Select(p => p.Name).Order();
}
