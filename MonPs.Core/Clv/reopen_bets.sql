-- Bets whose match is unknown or has not kicked off (any more: it was moved) have no closing line yet; says which it is.
-- A bet that brought its closing along keeps it where its match is unknown (exported here, imported there).
UPDATE manual_bets b
SET closing_odds = NULL, closing_fair_odds = NULL, closing_method = NULL, closing_grade = NULL, closing_seen_at = NULL,
    closing_kickoff = NULL, closing_fair_method = NULL, closing_line = NULL, closing_reference = NULL,
    closing_win_mass = NULL, closing_half_win_mass = NULL, closing_push_mass = NULL, closing_half_loss_mass = NULL,
    clv_percent = NULL, clv_fair_percent = NULL,
    clv_calculated_at = @now,
    clv_reason = now_is.reason
FROM (
    SELECT x.id, CASE WHEN m.id IS NULL THEN 'match_unknown' ELSE 'kickoff_not_reached' END AS reason
    FROM manual_bets x
    LEFT JOIN matches m ON m.id = x.match_id
    WHERE x.deleted_at IS NULL
      AND (m.id IS NULL OR m.commence_time > @now)
      AND (x.closing_method IS NULL OR x.closing_method IN ('quote', 'modelled')
           OR (x.closing_method = 'imported' AND x.closing_reference IS NOT NULL))
      AND (m.id IS NOT NULL OR x.closing_method IS NULL)
      AND x.market_type <> 'other'
      AND x.clv_reason IS DISTINCT FROM 'combined'
      AND (x.closing_odds IS NOT NULL OR x.closing_fair_odds IS NOT NULL OR x.clv_reason IS DISTINCT FROM
              CASE WHEN m.id IS NULL THEN 'match_unknown' ELSE 'kickoff_not_reached' END)
    FOR UPDATE OF x
) now_is
WHERE b.id = now_is.id
