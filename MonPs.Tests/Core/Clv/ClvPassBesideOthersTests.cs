using Microsoft.Extensions.DependencyInjection;
using MonPs.Core.Bets;
using MonPs.Core.Closing;
using MonPs.Core.Clv;
using MonPs.Tests.Support;
using Npgsql;
using static MonPs.Tests.Support.CoreSteps;

namespace MonPs.Tests.Core.Clv;

/// <summary>The pass in batches, and beside those who store answers, settle or edit bets at that moment.</summary>
public sealed class ClvPassBesideOthersTests(PostgresFixture postgres) : CoreTestBase(postgres)
{
    private const int Matches = 3 * ClvPass.MatchesPerBatch;

    [Fact]
    public async Task A_quote_that_is_being_stored_while_a_pass_runs_is_not_missed()
    {
        await Core.Receive(Before(60), new WireMatch(MatchId, Kickoff));
        var bet = await Core.Place(Form());
        Core.Clock.Now = Kickoff.AddMinutes(5);
        await using var connection = await Core.Source.OpenConnectionAsync(Ct);
        await using var holder = await connection.BeginTransactionAsync(Ct);
        await using var locking = new NpgsqlCommand("SELECT FROM matches FOR UPDATE", connection, holder);
        await locking.ExecuteNonQueryAsync(Ct);
        var storing = Core.Receive(Before(4), ClvPassTests.Quoted());
        await AreWaiting(1);

        // The quote has its time of storing by now; what the pass writes has a later one.
        Core.Clock.Advance(TimeSpan.FromMinutes(1));
        var pass = Core.Clv();
        await Task.WhenAny(pass, AreWaiting(2));
        await holder.RollbackAsync(Ct);
        await Task.WhenAll(storing, pass);

        Assert.Equal(1.94m, (await Core.Clv(Kickoff.AddMinutes(20), bet)).ClosingOdds);
    }

    [Fact]
    public async Task A_match_put_off_between_the_choice_of_a_batch_and_its_turn_gets_no_closing()
    {
        await Core.Receive(Before(4), ClvPassTests.Quoted());
        var bet = await Core.Place(Form());
        Core.Clock.Now = Kickoff.AddMinutes(5);
        // The pass asks for the time when it chooses, before it waits for answers that are being stored.
        var choosing = new HookedClock(
            Core.Clock,
            call: 2,
            () => Core.Receive(Kickoff.AddMinutes(5), new WireMatch(MatchId, Kickoff.AddDays(2))).Wait(Ct)
        );
        await new ClvPass(Core.Source, Core.Settings, choosing).Run(Ct);

        Assert.Null((await Core.Bet(bet.Id)).ClosingOdds);
    }

    [Fact]
    public async Task More_matches_than_one_batch_holds_are_all_computed()
    {
        await ThreeBatches();
        Assert.Equal(Matches, Without(await Core.Clv()));
    }

    [Fact]
    public async Task Passes_and_a_settlement_at_the_same_time_write_each_bet_once()
    {
        await ThreeBatches();
        var settling = Task.Run(() => Core.Get<ScoreSettlement>().Run(Ct), Ct);
        var passes = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(Core.Clv)));

        Assert.Equal(Matches, passes.Sum(Without));
        Assert.Equal(Matches, (await settling).Settled);
    }

    [Fact]
    public async Task Two_batches_of_a_pass_are_written_side_by_side()
    {
        await ThreeBatches();
        // Somebody edits the first bet of all: its batch waits for him, and the other two do not wait for it.
        await using var connection = await Core.Source.OpenConnectionAsync(Ct);
        await using var editing = await connection.BeginTransactionAsync(Ct);
        await using var hold = new NpgsqlCommand(
            "SELECT FROM manual_bets WHERE match_id = 'x1' FOR UPDATE",
            connection,
            editing
        );
        await hold.ExecuteNonQueryAsync(Ct);
        var pass = Core.Clv();
        await Core.Until(
            $"SELECT count(*) = {2 * ClvPass.MatchesPerBatch} FROM manual_bets WHERE clv_reason = 'no_reference_quote'"
        );
        await editing.RollbackAsync(Ct);

        Assert.Equal(Matches, Without(await pass));
    }

    private static int Without(ClvPassResult pass) => pass.WithoutClosing.GetValueOrDefault(ClvReason.NoReferenceQuote);

    private async Task ThreeBatches()
    {
        await Core.Sql(
            $"""
            INSERT INTO matches (id, sport_key, home_team, away_team, commence_time, first_seen_at, home_score, away_score, completed_at)
            SELECT 'x' || i, 'soccer_epl', 'A', 'B', timestamptz '2026-08-21 10:00Z' + i * interval '1 second', '2026-08-20Z', 1, 0,
                   '2026-08-21 12:01Z'
            FROM generate_series(1, {Matches}) i;
            INSERT INTO manual_bets (match_id, match_name, kickoff_time, market_type, selection, odds_obtained, stake, created_at, updated_at)
            SELECT 'x' || i, 'A vs B', '2026-08-21 12:00Z', 'h2h', 'Home', 2, 10, now(), now() FROM generate_series(1, {Matches}) i
            """
        );
        Core.Clock.Now = Kickoff.AddMinutes(5);
    }

    private Task AreWaiting(int sessions) =>
        Core.Until(
            $"SELECT count(*) >= {sessions} FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
        );

    // Does something when it is asked for the time for the n-th time.
    private sealed class HookedClock(TimeProvider clock, int call, Action hook) : TimeProvider
    {
        private int calls;

        public override DateTimeOffset GetUtcNow()
        {
            if (Interlocked.Increment(ref calls) == call)
                hook();
            return clock.GetUtcNow();
        }
    }
}
