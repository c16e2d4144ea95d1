-- The reference bookmaker's latest quote of every market (and line) of some open bets whose match has not kicked off: what
-- would close them if nothing moved any more. The same choice of quote and line as find_closings.sql, for the bets of one
-- page; each lateral is an index scan that stops at its first row.
WITH open AS (
    SELECT DISTINCT b.match_id, b.market_type, b.line, m.commence_time, m.quoted_from, m.answer_at, m.answer_until,
                    m.repeated_at, m.repeated_until
    FROM manual_bets b
    JOIN matches m ON m.id = b.match_id
    WHERE b.id = ANY (@ids) AND b.deleted_at IS NULL AND b.result IS NULL AND m.commence_time > @now
)
SELECT o.match_id, o.market_type, o.line, o.commence_time,
       h.home_odds, h.draw_odds, h.away_odds,
       t.over_odds, t.under_odds,
       coalesce(h.collected_at, t.collected_at) AS collected_at,
       seen_until(coalesce(h.last_seen_at, t.last_seen_at), o.answer_at, o.answer_until, o.repeated_at, o.repeated_until) AS last_seen_at,
       t.line                                   AS closing_line,
       true                                     AS quoted_at_all,
       NULL                                     AS file_reference
FROM open o
LEFT JOIN LATERAL (
    SELECT * FROM odds_history q
    WHERE o.market_type = 'h2h' AND q.match_id = o.match_id AND q.bookmaker = @reference
      AND q.collected_at BETWEEN coalesce(o.quoted_from, '-infinity') AND coalesce(o.answer_until, 'infinity')
    ORDER BY q.collected_at DESC
    LIMIT 1
) h ON true
LEFT JOIN LATERAL (
    SELECT * FROM odds_totals q
    WHERE o.market_type = 'totals' AND q.match_id = o.match_id AND q.bookmaker = @reference
      AND q.collected_at BETWEEN coalesce(o.quoted_from, '-infinity') AND coalesce(o.answer_until, 'infinity')
    ORDER BY seen_until(q.last_seen_at, o.answer_at, o.answer_until, o.repeated_at, o.repeated_until) DESC, abs(q.line - o.line), q.line, q.collected_at DESC
    LIMIT 1
) t ON true
WHERE coalesce(h.collected_at, t.collected_at) IS NOT NULL
