-- Writes the matches of one answer. An answer stored late (the database was away) never sets a newer kick-off back, and
-- bets follow the kick-off of their match; the CLV pass then sees that their closing belongs to another kick-off.
WITH seen AS (
    SELECT * FROM unnest(@ids, @sports, @homes, @aways, @kickoffs)
             AS s (id, sport_key, home_team, away_team, commence_time)
    ORDER BY id
), saved AS (
    INSERT INTO matches (id, sport_key, home_team, away_team, commence_time, first_seen_at)
    SELECT id, sport_key, home_team, away_team, commence_time, @seen_at FROM seen
    ON CONFLICT (id) DO UPDATE SET commence_time = excluded.commence_time,
                                   home_team     = excluded.home_team,
                                   away_team     = excluded.away_team
    WHERE (matches.commence_time, matches.home_team, matches.away_team)
              IS DISTINCT FROM (excluded.commence_time, excluded.home_team, excluded.away_team)
      AND NOT EXISTS (SELECT FROM match_kickoffs k WHERE k.match_id = matches.id AND k.seen_at > @seen_at)
      -- A newer answer that only confirmed the kick-off left no row above.
      AND NOT EXISTS (SELECT FROM league_collections l WHERE l.sport_key = matches.sport_key AND l.collected_at > @seen_at)
    RETURNING id, commence_time
), announced AS (
    INSERT INTO match_kickoffs (match_id, commence_time, seen_at)
    SELECT s.id, s.commence_time, @seen_at FROM seen s
    WHERE s.commence_time IS DISTINCT FROM (
        SELECT k.commence_time FROM match_kickoffs k
        WHERE k.match_id = s.id AND k.seen_at <= @seen_at ORDER BY k.seen_at DESC LIMIT 1)
    ON CONFLICT DO NOTHING
)
UPDATE manual_bets b
SET kickoff_time = s.commence_time
FROM saved s
WHERE b.match_id = s.id AND b.kickoff_time <> s.commence_time
