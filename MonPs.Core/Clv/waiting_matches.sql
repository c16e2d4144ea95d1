-- The matches, by kick-off, on which a bet waits for its closing line, with what bounds their quotes.
-- A bet waits while it has no closing, when its match was moved since, when a quote of the match was stored since, or when
-- margins are taken out another way since. What the user typed, or brought with his bets, is left alone.
-- In the order of kick-offs, so that the quotes of a batch lie in few partitions and find_closings.sql is told which. From the bets:
-- there are few of them among the matches of many years.
SELECT DISTINCT m.commence_time, m.id, m.quoted_from
FROM manual_bets b
JOIN matches m ON m.id = b.match_id
WHERE m.commence_time <= @now
  AND b.deleted_at IS NULL AND b.market_type <> 'other'
  AND b.clv_reason IS DISTINCT FROM 'combined'
  AND (b.closing_method IS NULL OR b.closing_method IN ('quote', 'modelled')
       OR (b.closing_method = 'imported' AND b.closing_reference IS NOT NULL))
  AND (b.clv_calculated_at IS NULL OR b.clv_reason = 'kickoff_not_reached' OR b.clv_reason = 'match_unknown'
       OR b.closing_kickoff IS DISTINCT FROM m.commence_time
       OR m.quotes_stored_at >= b.clv_calculated_at
       OR (b.closing_method IS NOT NULL AND b.closing_fair_method IS DISTINCT FROM @margin_method))
ORDER BY m.commence_time, m.id
