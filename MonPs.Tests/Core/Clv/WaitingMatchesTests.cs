using MonPs.Core.Clv;
using MonPs.Core.Data;
using MonPs.Tests.Support;

namespace MonPs.Tests.Core.Clv;

public sealed class WaitingMatchesTests(PostgresFixture postgres) : CoreTestBase(postgres)
{
    [Fact]
    public async Task Matches_come_once_in_batches_by_kick_off_with_their_bounds()
    {
        await Core.Sql(
            """
            INSERT INTO matches (id, sport_key, home_team, away_team, commence_time, first_seen_at, quoted_from)
            SELECT name, 'soccer_epl', 'A', 'B', '2026-08-21 12:00Z'::timestamptz - hours * interval '1 hour', '2020-01-01Z',
                   CASE WHEN name <> 'c' THEN '2026-08-20 12:00Z'::timestamptz - hours * interval '1 hour' END
            FROM (VALUES ('e', 1), ('d', 2), ('c', 3), ('b', 4), ('a', 5), ('without a bet', 3), ('to come', -50)) m (name, hours);
            INSERT INTO manual_bets (match_id, match_name, kickoff_time, market_type, selection, odds_obtained, stake, created_at, updated_at)
            SELECT id, 'A vs B', commence_time, 'h2h', selection, 2, 10, now(), now()
            FROM matches, (VALUES ('Home'), ('Away')) two (selection) WHERE id <> 'without a bet'
            """
        );
        await using var command = Core.Source.CreateCommand(EmbeddedSql.Load("Clv.waiting_matches"));
        command.Parameters.AddWithValue("now", Kickoff.UtcDateTime);
        command.Parameters.AddWithValue("margin_method", "power");
        var batches = new List<WaitingMatches>();
        await foreach (var batch in WaitingMatches.Read(command, 2, Ct))
            batches.Add(batch);

        Assert.Equal(["a b", "c d", "e"], batches.Select(batch => string.Join(' ', batch.Ids)));
        Assert.Equal([8, 10, 11], batches.Select(batch => batch.Newest.Hour));
        Assert.Equal(
            [new DateTime(2026, 8, 20, 7, 0, 0), DateTime.MinValue, new DateTime(2026, 8, 20, 11, 0, 0)],
            batches.Select(batch => batch.Oldest)
        );
    }
}
