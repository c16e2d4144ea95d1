-- Closing odds of one import. Rows that say what is there already are left alone; the ids of matches whose odds changed come
-- back, and these matches count as quoted now, so that the CLV pass looks at their bets again.
WITH given AS (
    SELECT * FROM unnest(@match_ids, @markets, @references, @lines, @homes, @draws, @aways, @overs, @unders, @days, @files)
             AS g (match_id, market_type, reference, line, home_odds, draw_odds, away_odds, over_odds, under_odds, played_on, file_id)
), saved AS (
    INSERT INTO imported_closings AS c
        (match_id, market_type, reference, line, home_odds, draw_odds, away_odds, over_odds, under_odds, played_on, file_id)
    SELECT * FROM given
    ON CONFLICT (match_id, market_type, reference) DO UPDATE
    SET line = excluded.line, home_odds = excluded.home_odds, draw_odds = excluded.draw_odds, away_odds = excluded.away_odds,
        over_odds = excluded.over_odds, under_odds = excluded.under_odds, played_on = excluded.played_on, file_id = excluded.file_id
    WHERE (c.line, c.home_odds, c.draw_odds, c.away_odds, c.over_odds, c.under_odds, c.played_on)
        IS DISTINCT FROM (excluded.line, excluded.home_odds, excluded.draw_odds, excluded.away_odds, excluded.over_odds,
                          excluded.under_odds, excluded.played_on)
    RETURNING match_id
), touched AS (
    UPDATE matches SET quotes_stored_at = @now WHERE id IN (SELECT match_id FROM saved)
)
SELECT count(*)::int FROM saved
