-- As thin_h2h.sql, per line.
DELETE FROM odds_totals q
USING (
    SELECT r.match_id, r.bookmaker, r.line, r.collected_at
    FROM (
        SELECT s.match_id, s.bookmaker, s.line, s.collected_at,
               row_number() OVER quotes = 1
                   OR lead(s.hour) OVER quotes IS DISTINCT FROM s.hour
                   OR row_number() OVER (PARTITION BY s.match_id, s.bookmaker, s.line ORDER BY s.may_close DESC, s.collected_at DESC) = 1
                   OR row_number() OVER (PARTITION BY s.match_id, s.bookmaker, s.line ORDER BY s.may_close DESC, s.seen_at DESC, s.collected_at DESC) = 1
                   AS stays
        FROM (
            SELECT o.*, floor(extract(epoch FROM o.collected_at) / 3600) AS hour,
                   coalesce(o.collected_at < m.commence_time AND o.source_updated_at < m.commence_time, false) AS may_close,
                   CASE WHEN o.last_seen_at < m.commence_time THEN o.last_seen_at ELSE o.collected_at END AS seen_at
            FROM matches m
            JOIN odds_totals o ON o.match_id = m.id
            WHERE m.id = ANY (@match_ids) AND o.collected_at >= coalesce(m.quoted_from, '-infinity') AND o.collected_at >= @oldest
        ) s
        WINDOW quotes AS (PARTITION BY s.match_id, s.bookmaker, s.line ORDER BY s.collected_at)
    ) r
    WHERE NOT r.stays
) gone
WHERE q.match_id = gone.match_id AND q.bookmaker = gone.bookmaker AND q.line = gone.line AND q.collected_at = gone.collected_at AND q.collected_at >= @oldest
