-- Bets without any CLV, a page of them with what was collected around their kick-off, and the count of every group beside it.
-- Shape: the groups need the bet and its match only; what costs index probes into the quotes and the lines of runs is asked for
-- the page alone, and never further back than 30 days before the kick-off, so that old partitions stay untouched.
-- There is always a row: an empty page carries the counts too.
WITH waiting AS MATERIALIZED (
    SELECT b.id, b.match_id,
           coalesce(m.sport_key, b.sport)              AS league,
           coalesce(m.commence_time, b.kickoff_time)   AS kickoff,
           CASE
               WHEN b.clv_reason = 'combined' THEN 'combined'
               WHEN coalesce(m.commence_time, b.kickoff_time) > @now THEN 'to_come'
               WHEN m.id IS NULL THEN 'match_unknown'
               WHEN b.clv_reason IS NULL OR b.clv_reason IN ('kickoff_not_reached', 'match_unknown') THEN 'to_compute'
               ELSE b.clv_reason
           END AS gap
    FROM manual_bets b
    LEFT JOIN matches m ON m.id = b.match_id
    WHERE b.deleted_at IS NULL AND b.clv_percent IS NULL AND b.clv_fair_percent IS NULL
      AND (b.match_name ILIKE ALL (@likes) OR b.id::text = @number)
), counted AS (
    SELECT coalesce(array_agg(gap ORDER BY gap), '{}') AS gaps, coalesce(array_agg(n ORDER BY gap), '{}') AS counts
    FROM (SELECT gap, count(*)::integer AS n FROM waiting GROUP BY gap) one
), page AS (
    SELECT * FROM waiting
    WHERE CASE WHEN @gap <> '' THEN gap = @gap WHEN @everything THEN true ELSE gap <> 'to_come' END
    -- What is over: the latest first. What is to come: the next first.
    ORDER BY gap = 'to_come', abs(extract(epoch FROM kickoff - @now)), id
    OFFSET @offset LIMIT @limit
)
SELECT c.gaps, c.counts, p.id, p.gap, p.league, p.kickoff,
       collected.at AS collected_at, failed.at AS failed_at, failed.why AS failed_why,
       play.seen_at AS in_play_at, before.others, before.lines, failed.run_id AS failed_run,
       planned.due, planned.state, planned.ending, planned.last_error, planned.run_id
FROM counted c
LEFT JOIN page p ON true
LEFT JOIN LATERAL (
    SELECT l.at FROM collector_run_logs l
    WHERE l.league = p.league AND l.event IN ('LeagueCollected', 'AnswerStoredLate')
      AND l.at < p.kickoff AND l.at >= p.kickoff - interval '30 days'
    ORDER BY l.at DESC
    LIMIT 1
) collected ON true
LEFT JOIN LATERAL (
    SELECT l.at, CASE l.event WHEN 'LeagueFailed' THEN l.args[1] ELSE '@OddsApiError_CreditsSpent' END AS why, l.run_id
    FROM collector_run_logs l
    WHERE l.league = p.league AND l.event IN ('LeagueFailed', 'CreditsExhausted')
      AND l.at < p.kickoff AND l.at >= p.kickoff - interval '1 day'
    ORDER BY l.at DESC
    LIMIT 1
) failed ON true
LEFT JOIN LATERAL (
    SELECT array_agg(DISTINCT q.bookmaker) FILTER (WHERE q.bookmaker <> @reference) AS others,
           array_agg(DISTINCT q.line) FILTER (WHERE q.bookmaker = @reference AND q.line IS NOT NULL) AS lines
    FROM (
        SELECT bookmaker, NULL::numeric AS line FROM odds_history
        WHERE match_id = p.match_id AND collected_at < p.kickoff AND collected_at >= p.kickoff - interval '30 days'
        UNION ALL
        SELECT bookmaker, line FROM odds_totals
        WHERE match_id = p.match_id AND collected_at < p.kickoff AND collected_at >= p.kickoff - interval '30 days'
    ) q
) before ON true
LEFT JOIN LATERAL (
    SELECT min(q.collected_at) AS seen_at
    FROM (
        SELECT collected_at FROM odds_history
        WHERE match_id = p.match_id AND bookmaker = @reference AND collected_at >= p.kickoff AND collected_at < p.kickoff + interval '1 day'
        UNION ALL
        SELECT collected_at FROM odds_totals
        WHERE match_id = p.match_id AND bookmaker = @reference AND collected_at >= p.kickoff AND collected_at < p.kickoff + interval '1 day'
    ) q
) play ON p.gap = 'only_after_kickoff'
-- A call closes kick-offs a few minutes apart: the match is among those that begin with an earlier or the same one.
LEFT JOIN LATERAL (
    SELECT c.due, c.state, c.ending, c.last_error, c.run_id FROM planned_captures c
    WHERE p.match_id = ANY (c.match_ids) AND c.state <> 'dropped'
      AND c.first_kickoff <= p.kickoff AND c.first_kickoff > p.kickoff - interval '1 hour'
    ORDER BY c.due DESC
    LIMIT 1
) planned ON true
ORDER BY p.gap = 'to_come', abs(extract(epoch FROM p.kickoff - @now)), p.id
