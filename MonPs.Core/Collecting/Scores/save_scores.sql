-- Puts final scores onto their matches. An answer that knows less than what is stored changes nothing; a corrected score does.
UPDATE matches m
SET home_score = s.home, away_score = s.away, completed_at = s.completed_at, scored_at = @now
FROM unnest(@ids, @homes, @aways, @completed) AS s (id, home, away, completed_at)
WHERE m.id = s.id
  AND (m.home_score, m.away_score) IS DISTINCT FROM (s.home, s.away)
  AND (m.completed_at IS NULL OR m.home_score IS NULL OR s.completed_at >= m.completed_at)
RETURNING m.id
