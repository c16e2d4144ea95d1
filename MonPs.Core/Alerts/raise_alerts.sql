-- Everything worth an alert now, from what the runs left behind; what was raised before is not raised again. One statement,
-- whoever runs it and however often.
WITH good AS (
    SELECT job, max(id) AS id FROM collector_runs
    WHERE outcome IN ('succeeded', 'partial') AND started_at > @now - interval '30 days' GROUP BY job
), failing AS (
    SELECT r.job, min(r.id) AS first, count(*) AS times
    FROM collector_runs r LEFT JOIN good g ON g.job = r.job
    WHERE r.outcome = 'failed' AND r.started_at > @now - interval '30 days' AND r.id > coalesce(g.id, 0)
    GROUP BY r.job HAVING count(*) >= 2
), credits AS (
    SELECT remaining, remaining + coalesce(used, 500 - remaining) AS plan, at
    FROM api_credits WHERE remaining IS NOT NULL ORDER BY id DESC LIMIT 1
), low AS (
    SELECT c.remaining, min(t) AS threshold
    FROM credits c, unnest(ARRAY [20, 10, 5, 0]) t
    WHERE c.at >= @month AND 100 * c.remaining <= t * c.plan
    GROUP BY c.remaining
), moves AS (
    SELECT b.match_id, min(b.match_name) AS match_name, count(DISTINCT b.id) AS bets,
           (r.changes -> 'kickoff_time' ->> 0)::timestamptz AS before, (r.changes -> 'kickoff_time' ->> 1)::timestamptz AS after
    FROM manual_bet_revisions r JOIN manual_bets b ON b.id = r.bet_id
    WHERE r.action = 'moved' AND r.at > @now - interval '1 day' AND r.changes ? 'kickoff_time'
      AND b.result IS NULL AND b.deleted_at IS NULL
    GROUP BY 1, 4, 5
), raised AS (
    SELECT 'run_failed_twice:' || job || ':' || first AS key, 'run_failed_twice' AS kind, ARRAY [job, times::text] AS args
    FROM failing
    UNION ALL
    SELECT 'capture_failed:' || r.id, 'capture_failed',
           ARRAY [coalesce((SELECT string_agg(DISTINCT l.league, ', ') FROM collector_run_logs l
                            WHERE l.run_id = r.id AND l.level = 'error'), '-')]
    FROM collector_runs r
    WHERE r.job = 'capture_closing' AND r.outcome IN ('failed', 'partial') AND r.started_at > @now - interval '1 day'
    UNION ALL
    SELECT 'credits_low:' || to_char(@month AT TIME ZONE 'UTC', 'YYYY-MM') || ':' || threshold, 'credits_low',
           ARRAY [remaining::text, threshold::text]
    FROM low
    UNION ALL
    -- A late start by minutes is no news.
    SELECT 'match_moved:' || match_id || ':' || extract(epoch FROM after)::bigint, 'match_moved',
           ARRAY [match_name, to_char(before AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                  to_char(after AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), bets::text]
    FROM moves
    WHERE abs(extract(epoch FROM after - before)) >= 900
)
INSERT INTO alerts (key, kind, args, raised_at) SELECT key, kind, args, @now FROM raised
ON CONFLICT (key) DO NOTHING
