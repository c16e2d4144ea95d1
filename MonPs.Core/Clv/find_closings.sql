-- The reference bookmaker's closing quote of every market (and line) on which a bet waits, match by match after @after.
-- A bet waits while it has no closing, when its match was moved since, when a quote of the match was stored since, or when
-- margins are taken out another way since. What the user typed, or brought with his bets, is left alone. The rule is
-- Closing/ClosingRule.cs; beside the quote comes the closing of an imported file, and Clv/FoundClosing.cs takes the better one.
-- Shape: 1X2 is one descending index scan that stops at its first row, newest partitions first; totals read the match's own
-- rows of the reference by the primary key, some dozens.
WITH waiting AS (
    SELECT DISTINCT b.match_id, b.market_type, b.line
    FROM manual_bets b
    JOIN matches m ON m.id = b.match_id
    WHERE b.match_id IN (
            SELECT DISTINCT x.match_id
            FROM manual_bets x
            JOIN matches y ON y.id = x.match_id
            WHERE x.match_id > @after AND y.commence_time <= @now AND x.deleted_at IS NULL
              AND x.clv_reason IS DISTINCT FROM 'combined'
              AND (x.closing_method IS NULL OR x.closing_method IN ('quote', 'modelled')
                   OR (x.closing_method = 'imported' AND x.closing_reference IS NOT NULL))
              AND (x.clv_calculated_at IS NULL OR x.clv_reason = 'kickoff_not_reached' OR x.clv_reason = 'match_unknown'
                   OR x.closing_kickoff IS DISTINCT FROM y.commence_time
                   OR y.quotes_stored_at >= x.clv_calculated_at
                   OR (x.closing_method IS NOT NULL AND x.closing_fair_method IS DISTINCT FROM @margin_method))
            ORDER BY x.match_id
            LIMIT @batch)
      AND b.deleted_at IS NULL
)
SELECT w.match_id, w.market_type, w.line, m.commence_time,
       h.home_odds, h.draw_odds, h.away_odds,
       t.over_odds, t.under_odds,
       coalesce(h.collected_at, t.collected_at)         AS collected_at,
       coalesce(h.last_seen_at, t.last_seen_at)         AS last_seen_at,
       t.line                                           AS closing_line,
       any_h2h.seen OR any_total.seen                   AS quoted_at_all,
       f.reference AS file_reference, f.line AS file_line, f.home_odds AS file_home, f.draw_odds AS file_draw,
       f.away_odds AS file_away, f.over_odds AS file_over, f.under_odds AS file_under
FROM waiting w
JOIN matches m ON m.id = w.match_id
LEFT JOIN LATERAL (
    SELECT * FROM odds_history q
    WHERE w.market_type = 'h2h' AND q.match_id = w.match_id AND q.bookmaker = @reference
      AND q.collected_at < m.commence_time AND q.source_updated_at < m.commence_time
    ORDER BY q.collected_at DESC
    LIMIT 1
) h ON true
-- Totals: the line seen last closes. Seen at the same moment, it is the bet's own; else the nearest, from which it is modelled.
LEFT JOIN LATERAL (
    SELECT q.line FROM odds_totals q
    WHERE w.market_type = 'totals' AND q.match_id = w.match_id AND q.bookmaker = @reference
      AND q.collected_at < m.commence_time AND q.source_updated_at < m.commence_time
    ORDER BY CASE WHEN q.last_seen_at < m.commence_time THEN q.last_seen_at ELSE q.collected_at END DESC,
             abs(q.line - w.line), q.line
    LIMIT 1
) closed ON true
LEFT JOIN LATERAL (
    SELECT * FROM odds_totals q
    WHERE q.match_id = w.match_id AND q.bookmaker = @reference AND q.line = closed.line
      AND q.collected_at < m.commence_time AND q.source_updated_at < m.commence_time
    ORDER BY q.collected_at DESC
    LIMIT 1
) t ON true
-- Only asked where nothing closes. Not EXISTS: the planner may hash it, which reads the whole table; LIMIT keeps the index.
LEFT JOIN LATERAL (
    SELECT count(*) > 0 AS seen FROM (
        SELECT FROM odds_history a
        WHERE w.market_type = 'h2h' AND h.match_id IS NULL AND a.match_id = w.match_id AND a.bookmaker = @reference
        LIMIT 1) one
) any_h2h ON true
LEFT JOIN LATERAL (
    SELECT count(*) > 0 AS seen FROM (
        SELECT FROM odds_totals a
        WHERE w.market_type = 'totals' AND t.match_id IS NULL AND a.match_id = w.match_id AND a.bookmaker = @reference
        LIMIT 1) one
) any_total ON true
-- A file's closing is of the match as it was played: it counts while the kick-off lies within a day of the file's date.
LEFT JOIN LATERAL (
    SELECT * FROM imported_closings i
    WHERE i.match_id = w.match_id AND i.market_type = w.market_type
      AND abs((m.commence_time AT TIME ZONE 'Europe/London')::date - i.played_on) <= 1
    ORDER BY i.reference = @reference DESC, i.reference = 'pinnacle' DESC, i.reference
    LIMIT 1
) f ON true
ORDER BY w.match_id
