-- Notes which matches an answer listed, and returns every fixture of it (league, home, away) of which more than one id is
-- about: what Matches/MatchLinks.cs decides on. Nothing is returned for an answer older than one already stored.
UPDATE matches SET last_listed_at = @seen_at
WHERE id = ANY (@ids) AND (last_listed_at IS NULL OR last_listed_at < @seen_at);

SELECT m.id, m.sport_key, m.home_team, m.away_team, m.commence_time, m.first_seen_at, m.last_listed_at, m.superseded_by,
       m.completed_at IS NOT NULL OR m.home_score IS NOT NULL AS completed,
       ARRAY (SELECT l.other_id FROM match_links l WHERE l.match_id = m.id AND l.action = 'separated') AS apart
FROM matches m
WHERE m.commence_time > @seen_at - interval '14 days'
  AND (m.sport_key, m.home_team, m.away_team) IN (
        SELECT t.sport_key, t.home_team, t.away_team FROM matches t WHERE t.id = ANY (@ids))
  AND EXISTS (
        SELECT FROM matches o
        WHERE (o.sport_key, o.home_team, o.away_team) = (m.sport_key, m.home_team, m.away_team) AND o.id <> m.id
          AND o.commence_time > @seen_at - interval '14 days')
  AND NOT EXISTS (SELECT FROM league_collections c WHERE c.sport_key = m.sport_key AND c.collected_at > @seen_at)
ORDER BY m.sport_key, m.home_team, m.away_team, m.first_seen_at, m.id
