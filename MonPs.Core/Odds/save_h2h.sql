-- Writes the 1X2 quotes of one answer: an unchanged price lengthens the span of its row, a changed one starts a row.
-- An answer stored late may fall inside a span; the span is then cut in two around it, so that the order of prices stays true.
-- No quote of these matches is older than @oldest: a constant to the planner, which leaves all older partitions out.
WITH incoming AS (
    SELECT * FROM unnest(@match_ids, @bookmakers, @homes, @draws, @aways, @sources)
             AS i (match_id, bookmaker, home_odds, draw_odds, away_odds, source_updated_at)
), compared AS (
    SELECT i.*,
           p.collected_at      AS p_collected_at,
           seen_until(p.last_seen_at, m.answer_at, m.answer_until, m.repeated_at, m.repeated_until) AS p_last_seen_at,
           p.home_odds         AS p_home_odds,
           p.draw_odds         AS p_draw_odds,
           p.away_odds         AS p_away_odds,
           p.source_updated_at AS p_source_updated_at,
           coalesce(p.home_odds = i.home_odds AND p.away_odds = i.away_odds
                        AND p.draw_odds IS NOT DISTINCT FROM i.draw_odds, false) AS unchanged
    FROM incoming i
    JOIN matches m ON m.id = i.match_id
    LEFT JOIN LATERAL (
        SELECT * FROM odds_history q
        WHERE q.match_id = i.match_id AND q.bookmaker = i.bookmaker AND q.collected_at BETWEEN @oldest AND @at
        ORDER BY q.collected_at DESC
        LIMIT 1
    ) p ON true
), touched AS (
    UPDATE odds_history q
    SET last_seen_at = CASE WHEN c.unchanged THEN @at ELSE q.collected_at END
    -- Only the spans that change are looked up again: of an answer with all new prices, none.
    FROM (SELECT * FROM compared
          WHERE CASE WHEN unchanged THEN p_last_seen_at < @at ELSE p_last_seen_at > @at END) c
    WHERE q.match_id = c.match_id AND q.bookmaker = c.bookmaker AND q.collected_at = c.p_collected_at
      AND q.collected_at BETWEEN @oldest AND @at
    RETURNING 1
), inserted AS (
    INSERT INTO odds_history (match_id, bookmaker, home_odds, draw_odds, away_odds, collected_at, last_seen_at, source_updated_at)
    SELECT match_id, bookmaker, home_odds, draw_odds, away_odds, @at, @at, source_updated_at
    FROM compared WHERE NOT unchanged
    UNION ALL
    SELECT match_id, bookmaker, p_home_odds, p_draw_odds, p_away_odds, p_last_seen_at, p_last_seen_at, p_source_updated_at
    FROM compared WHERE NOT unchanged AND p_last_seen_at > @at
    ON CONFLICT DO NOTHING
    RETURNING 1
)
SELECT (SELECT count(*) FROM inserted), (SELECT count(*) FROM touched)
