-- The kick-offs that the plan goes by: those ahead, and those of the past weeks for the pace at which matches and bets come.
-- Left out is what is in hand, done, refused for good or missed at this very kick-off: it must not be planned a second time. A
-- league that is not collected counts only where there is a bet.
SELECT m.id, m.sport_key, m.commence_time, bets.waiting
FROM matches m
CROSS JOIN LATERAL (
    SELECT EXISTS (
        SELECT FROM manual_bets b
        WHERE b.match_id = m.id AND b.deleted_at IS NULL
          AND (m.commence_time <= @now
               -- A closing line typed or imported is never overwritten: nothing to capture for it.
               OR ((b.closing_method IS NULL OR b.closing_method IN ('quote', 'modelled'))
                   AND b.clv_reason IS DISTINCT FROM 'combined'))) AS waiting
) bets
WHERE m.superseded_by IS NULL
  AND m.commence_time >= @since
  AND (bets.waiting OR m.sport_key = ANY (@leagues))
  AND NOT EXISTS (
        SELECT FROM planned_captures c
        WHERE m.commence_time > @now AND c.first_kickoff > @now - interval '1 hour'
          AND m.id = ANY (c.match_ids) AND m.commence_time BETWEEN c.first_kickoff AND c.last_kickoff
          AND (c.state IN ('claimed', 'captured') OR c.ending = 'refused'
               -- Of kick-offs that shared the call only the first was missed; one missed by a clock that was ahead is not.
               OR (c.ending = 'too_late' AND m.commence_time = c.first_kickoff AND c.ended_at <= @now)))
