-- Transfer/Retention/RetentionRule.cs for the 1X2 quotes of some matches, in the database's words: one pass over their rows. What
-- was last seen is in the rows (Odds/write_sightings.sql goes before).
DELETE FROM odds_history q
USING (
    SELECT r.match_id, r.bookmaker, r.collected_at
    FROM (
        SELECT s.match_id, s.bookmaker, s.collected_at,
               row_number() OVER quotes = 1
                   OR lead(s.hour) OVER quotes IS DISTINCT FROM s.hour
                   OR row_number() OVER (PARTITION BY s.match_id, s.bookmaker ORDER BY s.may_close DESC, s.collected_at DESC) = 1
                   OR row_number() OVER (PARTITION BY s.match_id, s.bookmaker ORDER BY s.may_close DESC, s.seen_at DESC, s.collected_at DESC) = 1
                   AS stays
        FROM (
            SELECT o.*, floor(extract(epoch FROM o.collected_at) / 3600) AS hour,
                   coalesce(o.collected_at < m.commence_time AND o.source_updated_at < m.commence_time, false) AS may_close,
                   CASE WHEN o.last_seen_at < m.commence_time THEN o.last_seen_at ELSE o.collected_at END AS seen_at
            FROM matches m
            JOIN odds_history o ON o.match_id = m.id
            WHERE m.id = ANY (@match_ids) AND o.collected_at >= coalesce(m.quoted_from, '-infinity') AND o.collected_at >= @oldest
        ) s
        WINDOW quotes AS (PARTITION BY s.match_id, s.bookmaker ORDER BY s.collected_at)
    ) r
    WHERE NOT r.stays
) gone
WHERE q.match_id = gone.match_id AND q.bookmaker = gone.bookmaker AND q.collected_at = gone.collected_at AND q.collected_at >= @oldest
