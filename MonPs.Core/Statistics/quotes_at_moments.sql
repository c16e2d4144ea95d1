-- The reference's quote of each bet's own market and line at set moments before kick-off, and when the bet was made
-- (minutes null). One descending index scan per bet and moment, which stops at its first row.
SELECT b.id, at.minutes, q.first, q.second, q.third
FROM manual_bets b
CROSS JOIN LATERAL (
    SELECT m.minutes, b.kickoff_time - make_interval(mins => m.minutes) AS moment FROM unnest(@minutes) AS m (minutes)
    UNION ALL
    SELECT NULL, b.created_at WHERE b.created_at < b.kickoff_time
) at
CROSS JOIN LATERAL (
    (SELECT h.home_odds AS first, h.draw_odds AS second, h.away_odds AS third, h.last_seen_at
     FROM odds_history h
     WHERE b.market_type = 'h2h' AND h.match_id = b.match_id AND h.bookmaker = @reference
       AND h.collected_at <= at.moment AND h.source_updated_at < b.kickoff_time
     ORDER BY h.collected_at DESC LIMIT 1)
    UNION ALL
    (SELECT t.over_odds, t.under_odds, NULL, t.last_seen_at
     FROM odds_totals t
     WHERE b.market_type = 'totals' AND t.match_id = b.match_id AND t.bookmaker = @reference AND t.line = b.line
       AND t.collected_at <= at.moment AND t.source_updated_at < b.kickoff_time
     ORDER BY t.collected_at DESC LIMIT 1)
) q
WHERE b.id = ANY (@ids)
