-- What is known of the credits, and how many captures the open bets of this month still need.
SELECT (SELECT remaining FROM api_credits WHERE remaining IS NOT NULL ORDER BY id DESC LIMIT 1)                   AS remaining,
       (SELECT at FROM api_credits WHERE remaining IS NOT NULL ORDER BY id DESC LIMIT 1)                          AS read_at,
       (SELECT coalesce(sum(last), 0)::int FROM api_credits WHERE at >= @month)                                   AS counted,
       (SELECT last FROM api_credits WHERE last > 0 AND call LIKE 'odds %' AND at >= @month ORDER BY id DESC LIMIT 1) AS last_cost,
       (SELECT count(*)::int FROM (
            SELECT DISTINCT m.sport_key, m.commence_time FROM matches m
            WHERE m.commence_time > @now AND m.commence_time < @refill AND m.superseded_by IS NULL
              AND EXISTS (SELECT FROM manual_bets b
                          WHERE b.match_id = m.id AND b.result IS NULL AND b.deleted_at IS NULL)) slots)         AS slots
