-- One bookmaker's prices of the home team of every match to come, oldest first: what a sparkline draws. One scan of the
-- primary key per match, however many bookmakers quote it.
SELECT m.id, q.prices
FROM matches m
CROSS JOIN LATERAL (
    SELECT array_agg(h.home_odds ORDER BY h.collected_at) AS prices
    FROM odds_history h
    WHERE h.match_id = m.id AND h.bookmaker = @bookmaker
      AND h.collected_at >= @oldest AND h.collected_at < m.commence_time
) q
WHERE m.commence_time > @now
  AND m.superseded_by IS NULL
  AND q.prices IS NOT NULL
