-- The reference's closing 1X2 quote of the latest matches whose score is known, whether they were bet on or not.
SELECT m.sport_key, q.home_odds, q.draw_odds, q.away_odds, m.home_score, m.away_score
FROM (
    SELECT * FROM matches
    WHERE home_score IS NOT NULL AND away_score IS NOT NULL AND superseded_by IS NULL
      AND (@sport IS NULL OR sport_key = @sport)
    ORDER BY commence_time DESC
    LIMIT @most
) m
CROSS JOIN LATERAL (
    SELECT * FROM odds_history h
    WHERE h.match_id = m.id AND h.bookmaker = @reference
      AND h.collected_at < m.commence_time AND h.source_updated_at < m.commence_time
    ORDER BY h.collected_at DESC
    LIMIT 1
) q
WHERE q.draw_odds IS NOT NULL
