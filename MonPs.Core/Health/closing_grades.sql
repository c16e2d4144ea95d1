-- How close to kick-off the closing lines are: of the bets, and of every match that kicked off in the last 30 days, bet or not
-- (what the plan achieves). The rule is Closing/ClosingRule.cs; a match without any closing quote of the reference is 'none'.
SELECT 'bets' AS scope,
       CASE WHEN b.closing_method = 'modelled' THEN 'D'
            WHEN b.closing_grade IS NOT NULL THEN b.closing_grade
            WHEN b.closing_method IS NOT NULL THEN 'hand' ELSE 'none' END AS grade,
       count(*)::integer AS n
FROM manual_bets b
WHERE b.deleted_at IS NULL AND b.kickoff_time <= @now AND b.clv_reason IS DISTINCT FROM 'combined'
GROUP BY 2
UNION ALL
SELECT 'matches',
       CASE WHEN c.seen_at IS NULL THEN 'none'
            WHEN m.commence_time - c.seen_at <= interval '5 minutes' THEN 'A'
            WHEN m.commence_time - c.seen_at <= interval '30 minutes' THEN 'B'
            WHEN m.commence_time - c.seen_at <= interval '3 hours' THEN 'C' ELSE 'D' END,
       count(*)::integer
FROM matches m
LEFT JOIN LATERAL (
    SELECT CASE WHEN seen.at < m.commence_time THEN seen.at ELSE q.collected_at END AS seen_at
    FROM odds_history q
    CROSS JOIN LATERAL (
        SELECT seen_until(q.last_seen_at, m.answer_at, m.answer_until, m.repeated_at, m.repeated_until) AS at
    ) seen
    WHERE q.match_id = m.id AND q.bookmaker = @reference
      AND q.collected_at < m.commence_time AND q.source_updated_at < m.commence_time
      AND q.collected_at > @now - interval '60 days'
    ORDER BY q.collected_at DESC
    LIMIT 1
) c ON true
WHERE m.commence_time <= @now AND m.commence_time > @now - interval '30 days' AND m.superseded_by IS NULL
GROUP BY 2
