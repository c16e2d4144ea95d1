-- As save_h2h.sql, per line. A bookmaker quotes one line at a time: when it left this one and comes back, that is a new row,
-- not the old span made longer, so that the line it closes on can be told.
WITH incoming AS (
    SELECT * FROM unnest(@match_ids, @bookmakers, @lines, @overs, @unders, @sources)
             AS i (match_id, bookmaker, line, over_odds, under_odds, source_updated_at)
), compared AS (
    SELECT i.*,
           p.collected_at      AS p_collected_at,
           seen_until(p.last_seen_at, m.answer_at, m.answer_until, m.repeated_at, m.repeated_until) AS p_last_seen_at,
           p.over_odds         AS p_over_odds,
           p.under_odds        AS p_under_odds,
           p.source_updated_at AS p_source_updated_at,
           coalesce(p.over_odds = i.over_odds AND p.under_odds = i.under_odds AND NOT EXISTS (
               SELECT FROM odds_totals o
               WHERE o.match_id = i.match_id AND o.bookmaker = i.bookmaker
                 AND o.collected_at BETWEEN @oldest AND @at AND o.line <> i.line
                 AND seen_until(o.last_seen_at, m.answer_at, m.answer_until, m.repeated_at, m.repeated_until)
                     > seen_until(p.last_seen_at, m.answer_at, m.answer_until, m.repeated_at, m.repeated_until)
                 AND seen_until(p.last_seen_at, m.answer_at, m.answer_until, m.repeated_at, m.repeated_until) < @at), false) AS unchanged
    FROM incoming i
    JOIN matches m ON m.id = i.match_id
    LEFT JOIN LATERAL (
        SELECT * FROM odds_totals q
        WHERE q.match_id = i.match_id AND q.bookmaker = i.bookmaker AND q.line = i.line AND q.collected_at BETWEEN @oldest AND @at
        ORDER BY q.collected_at DESC
        LIMIT 1
    ) p ON true
), touched AS (
    UPDATE odds_totals q
    SET last_seen_at = CASE WHEN c.unchanged THEN @at ELSE q.collected_at END
    -- Only the spans that change are looked up again: of an answer with all new prices, none.
    FROM (SELECT * FROM compared
          WHERE CASE WHEN unchanged THEN p_last_seen_at < @at ELSE p_last_seen_at > @at END) c
    WHERE q.match_id = c.match_id AND q.bookmaker = c.bookmaker AND q.line = c.line AND q.collected_at = c.p_collected_at
      AND q.collected_at BETWEEN @oldest AND @at
    RETURNING 1
), inserted AS (
    INSERT INTO odds_totals (match_id, bookmaker, line, over_odds, under_odds, collected_at, last_seen_at, source_updated_at)
    SELECT match_id, bookmaker, line, over_odds, under_odds, @at, @at, source_updated_at
    FROM compared WHERE NOT unchanged
    UNION ALL
    SELECT match_id, bookmaker, line, p_over_odds, p_under_odds, p_last_seen_at, p_last_seen_at, p_source_updated_at
    FROM compared WHERE NOT unchanged AND p_last_seen_at > @at
    ON CONFLICT DO NOTHING
    RETURNING 1
)
SELECT (SELECT count(*) FROM inserted), (SELECT count(*) FROM touched)
