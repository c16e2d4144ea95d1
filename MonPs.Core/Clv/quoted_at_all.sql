-- Of markets that nothing closes: those that the reference quoted at all, though not in time. Asked for these only. LIMIT keeps
-- the planner with the index; an EXISTS it may hash, which reads whole tables.
SELECT w.match_id, w.market_type
FROM unnest(@match_ids, @markets) AS w (match_id, market_type)
JOIN matches m ON m.id = w.match_id
CROSS JOIN LATERAL (
    (SELECT FROM odds_history q
     WHERE w.market_type = 'h2h' AND q.match_id = m.id AND q.bookmaker = @reference
       AND q.collected_at >= coalesce(m.quoted_from, '-infinity')
     LIMIT 1)
    UNION ALL
    (SELECT FROM odds_totals q
     WHERE w.market_type = 'totals' AND q.match_id = m.id AND q.bookmaker = @reference
       AND q.collected_at >= coalesce(m.quoted_from, '-infinity')
     LIMIT 1)
) quoted
