-- The state of every league that is followed, was ever collected, or has a match to come within a week: when it was collected,
-- what is coming, how much of it the reference quotes, the next
-- planned call, and the last failure since it was collected. Superseded matches are the same match twice.
-- The quotes are asked match by match through the primary key, in the partitions of the last 60 days.
WITH leagues AS (
    SELECT unnest(@followed) AS league
    UNION
    SELECT sport_key FROM league_collections
    UNION
    SELECT sport_key FROM matches WHERE commence_time > @now AND commence_time < @now + interval '7 days'
), coming AS (
    SELECT m.sport_key, count(*)::integer AS matches, count(quoted.yes)::integer AS quoted, min(m.commence_time) AS next_kickoff,
           sum(bets.n)::integer AS bets
    FROM matches m
    LEFT JOIN LATERAL (
        SELECT true AS yes FROM odds_history q
        WHERE q.match_id = m.id AND q.bookmaker = @reference AND q.collected_at > @now - interval '60 days'
        LIMIT 1
    ) quoted ON true
    CROSS JOIN LATERAL (
        SELECT count(*) AS n FROM manual_bets b WHERE b.match_id = m.id AND b.deleted_at IS NULL AND b.result IS NULL
    ) bets
    WHERE m.commence_time > @now AND m.commence_time < @now + interval '7 days' AND m.superseded_by IS NULL
    GROUP BY m.sport_key
)
SELECT l.league, l.league = ANY (@followed) AS followed, c.collected_at,
       coalesce(n.matches, 0) AS matches, coalesce(n.quoted, 0) AS quoted, coalesce(n.bets, 0) AS bets, n.next_kickoff,
       p.due AS planned_at, p.cost AS planned_cost, e.at AS failed_at, e.why AS failed_why, e.run_id AS failed_run
FROM leagues l
LEFT JOIN league_collections c ON c.sport_key = l.league
LEFT JOIN coming n ON n.sport_key = l.league
LEFT JOIN LATERAL (
    SELECT greatest(a.due, a.retry_at) AS due, a.cost FROM planned_captures a
    WHERE a.league = l.league AND a.state IN ('planned', 'claimed')
    ORDER BY a.due
    LIMIT 1
) p ON true
LEFT JOIN LATERAL (
    SELECT g.at, CASE g.event WHEN 'LeagueFailed' THEN g.args[1] ELSE '@OddsApiError_CreditsSpent' END AS why, g.run_id
    FROM collector_run_logs g
    WHERE g.league = l.league AND g.event IN ('LeagueFailed', 'CreditsExhausted') AND g.at > coalesce(c.collected_at, @now - interval '30 days')
    ORDER BY g.at DESC
    LIMIT 1
) e ON true
ORDER BY e.at IS NULL, array_position(@followed, l.league), l.league
