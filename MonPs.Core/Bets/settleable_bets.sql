-- Bets that a final score settles, some at a time after @after: open ones nobody decided about, and those a score settled
-- before the score was corrected. Never what a person or an import settled, never a bet of several legs.
SELECT b.id, b.version, b.selection, b.line, b.stake, b.odds_obtained, m.home_score, m.away_score
FROM manual_bets b
JOIN matches m ON m.id = b.match_id
WHERE b.id > @after AND b.deleted_at IS NULL
  AND m.completed_at IS NOT NULL AND m.home_score IS NOT NULL AND m.away_score IS NOT NULL
  AND b.clv_reason IS DISTINCT FROM 'combined'
  AND ((b.result IS NULL AND b.settled_by IS NULL) OR (b.settled_by = 'score' AND m.scored_at > b.settled_at))
ORDER BY b.id
LIMIT @batch
