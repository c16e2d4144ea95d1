-- Bets whose result and whose match's final score do not say the same: settled by hand or import against the score, or
-- settled by a score that was corrected later (those since @since). Void and cash-out are the bookmaker's business.
SELECT b.id, b.match_name, b.selection, b.line, b.kickoff_time, b.result, b.settled_by,
       result_of_score(b.selection, b.line, m.home_score, m.away_score) AS by_score,
       m.home_score, m.away_score, NULL::text AS before, b.settled_at AS at
FROM manual_bets b JOIN matches m ON m.id = b.match_id
WHERE b.deleted_at IS NULL AND m.completed_at IS NOT NULL AND m.home_score IS NOT NULL AND m.away_score IS NOT NULL
  AND b.settled_by IN ('user', 'import') AND b.result NOT IN ('void', 'cash_out')
  AND b.clv_reason IS DISTINCT FROM 'combined'
  AND b.result <> result_of_score(b.selection, b.line, m.home_score, m.away_score)
UNION ALL
SELECT b.id, b.match_name, b.selection, b.line, b.kickoff_time, b.result, b.settled_by,
       b.result, m.home_score, m.away_score, r.before, r.at
FROM manual_bets b JOIN matches m ON m.id = b.match_id
JOIN LATERAL (
    SELECT v.changes -> 'result' ->> 0 AS before, v.at FROM manual_bet_revisions v
    WHERE v.bet_id = b.id AND v.action = 'rescored' AND v.at >= @since ORDER BY v.id DESC LIMIT 1) r ON true
WHERE b.deleted_at IS NULL AND b.settled_by = 'score' AND r.before <> b.result
ORDER BY at DESC, id
