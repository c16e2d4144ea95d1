-- The next matches whose quotes may be thinned: old enough, not thinned yet, and no bet was ever made on them, deleted ones
-- included, since they can come back. Bets that moved on to another id of the match count for both.
SELECT m.id, m.quoted_from
FROM matches m
WHERE m.commence_time < @before AND m.thinned_at IS NULL
  AND NOT EXISTS (SELECT FROM manual_bets b WHERE b.match_id = m.id)
  AND NOT EXISTS (SELECT FROM match_links l JOIN manual_bets b ON b.match_id = l.other_id WHERE l.match_id = m.id)
ORDER BY m.commence_time
LIMIT @batch
