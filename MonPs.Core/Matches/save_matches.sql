-- Writes the matches of one answer. An answer stored late (the database was away) never sets a newer kick-off back, and
-- bets follow the kick-off of their match, each with a row in its history; the CLV pass then sees that their closing belongs
-- to another kick-off. A bet that named its match before we knew it only learns the kick-off: that is no move.
WITH seen AS (
    SELECT * FROM unnest(@ids, @sports, @homes, @aways, @kickoffs)
             AS s (id, sport_key, home_team, away_team, commence_time)
    ORDER BY id
), saved AS (
    INSERT INTO matches (id, sport_key, home_team, away_team, commence_time, first_seen_at, quoted_from)
    SELECT id, sport_key, home_team, away_team, commence_time, @seen_at, @seen_at FROM seen
    ON CONFLICT (id) DO UPDATE SET commence_time = excluded.commence_time,
                                   home_team     = excluded.home_team,
                                   away_team     = excluded.away_team
    WHERE (matches.commence_time, matches.home_team, matches.away_team)
              IS DISTINCT FROM (excluded.commence_time, excluded.home_team, excluded.away_team)
      AND NOT EXISTS (SELECT FROM match_kickoffs k WHERE k.match_id = matches.id AND k.seen_at > @seen_at)
      -- A newer answer that only confirmed the kick-off left no row above.
      AND NOT EXISTS (SELECT FROM league_collections l WHERE l.sport_key = matches.sport_key AND l.collected_at > @seen_at)
    RETURNING id, commence_time, xmax = 0 AS is_new
), announced AS (
    INSERT INTO match_kickoffs (match_id, commence_time, seen_at)
    SELECT s.id, s.commence_time, @seen_at FROM seen s
    WHERE s.commence_time IS DISTINCT FROM (
        SELECT k.commence_time FROM match_kickoffs k
        WHERE k.match_id = s.id AND k.seen_at <= @seen_at ORDER BY k.seen_at DESC LIMIT 1)
    ON CONFLICT DO NOTHING
), followed AS (
    UPDATE manual_bets b
    SET kickoff_time = s.commence_time,
        moved_from   = CASE WHEN s.is_new THEN b.moved_from
                            ELSE nullif(coalesce(b.moved_from, b.kickoff_time), s.commence_time) END
    FROM saved s, manual_bets o
    WHERE o.id = b.id AND b.match_id = s.id AND b.kickoff_time <> s.commence_time
    RETURNING b.id, s.is_new, o.kickoff_time AS before, b.kickoff_time AS after
)
INSERT INTO manual_bet_revisions (bet_id, at, actor, action, changes)
SELECT id, @seen_at, 'collector', CASE WHEN is_new THEN 'changed' ELSE 'moved' END,
       jsonb_build_object('kickoff_time', jsonb_build_array(before, after))
FROM followed
ORDER BY id
