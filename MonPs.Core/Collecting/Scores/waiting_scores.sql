-- Matches with open bets and no score that are over or will be soon, each with its league. A match whose two ids were linked
-- is asked for under the one it has now. Bets of several legs are not settled by one score.
SELECT DISTINCT m.sport_key, m.commence_time
FROM matches m
WHERE m.completed_at IS NULL AND m.superseded_by IS NULL
  AND m.commence_time > @oldest AND m.commence_time <= @newest
  AND EXISTS (SELECT FROM manual_bets b
              WHERE b.match_id = m.id AND b.result IS NULL AND b.deleted_at IS NULL AND b.settled_by IS NULL
                AND b.clv_reason IS DISTINCT FROM 'combined')
