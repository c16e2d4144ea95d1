-- The latest quote of every bookmaker (and line) on each upcoming match, as far as it was still there when its league was
-- last collected: a bookmaker who took his price away is not shown with the old one, unless it was seen since @since.
SELECT m.id, m.sport_key, m.home_team, m.away_team, m.commence_time,
       q.bookmaker, q.line, q.home_odds, q.draw_odds, q.away_odds, q.over_odds, q.under_odds,
       seen.at AS last_seen_at
FROM matches m
LEFT JOIN league_collections l ON l.sport_key = m.sport_key
LEFT JOIN LATERAL (
    (SELECT DISTINCT ON (h.bookmaker)
            h.bookmaker, NULL::numeric AS line, h.home_odds, h.draw_odds, h.away_odds,
            NULL::numeric AS over_odds, NULL::numeric AS under_odds, h.last_seen_at
     FROM odds_history h
     WHERE h.match_id = m.id AND h.collected_at >= @oldest AND h.collected_at >= coalesce(m.quoted_from, '-infinity')
     ORDER BY h.bookmaker, h.collected_at DESC)
    UNION ALL
    (SELECT DISTINCT ON (t.bookmaker, t.line)
            t.bookmaker, t.line, NULL, NULL, NULL, t.over_odds, t.under_odds, t.last_seen_at
     FROM odds_totals t
     WHERE t.match_id = m.id AND t.collected_at >= @oldest AND t.collected_at >= coalesce(m.quoted_from, '-infinity')
     ORDER BY t.bookmaker, t.line, t.collected_at DESC)
) q ON seen_until(q.last_seen_at, m.answer_at, m.answer_until, m.repeated_at, m.repeated_until)
            >= least(l.collected_at, @since)
CROSS JOIN LATERAL (SELECT seen_until(q.last_seen_at, m.answer_at, m.answer_until, m.repeated_at, m.repeated_until) AS at) seen
WHERE m.commence_time > @now
  AND m.superseded_by IS NULL
  AND (@sport IS NULL OR m.sport_key = @sport)
  AND (@match_id IS NULL OR m.id = @match_id)
ORDER BY m.commence_time, m.id, q.bookmaker, q.line
