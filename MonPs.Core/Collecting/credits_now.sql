-- What is known of the credits now, in one row. The provider's word counts whoever spent; calls it said nothing about are
-- taken at their expected cost. Free calls (events, sports) bring its word too, but their cost says nothing of /odds.
WITH said AS (
    SELECT id, at, remaining FROM api_credits WHERE remaining IS NOT NULL ORDER BY id DESC LIMIT 1
), month AS (
    SELECT date_trunc('month', @now AT TIME ZONE 'UTC') AT TIME ZONE 'UTC' AS start
), spent AS (
    SELECT id, at, coalesce(last, CASE WHEN call LIKE 'odds %' THEN @cost ELSE 0 END) AS credits FROM api_credits
)
SELECT (SELECT remaining - coalesce((SELECT sum(credits) FROM spent WHERE spent.id > said.id), 0) FROM said)::integer,
       (SELECT at FROM said),
       (SELECT used FROM api_credits, month WHERE used IS NOT NULL AND at >= start ORDER BY id DESC LIMIT 1),
       (SELECT coalesce(sum(credits), 0) FROM spent, month WHERE at >= start)::integer,
       (SELECT last FROM api_credits WHERE last > 0 AND call LIKE 'odds %' ORDER BY id DESC LIMIT 1),
       (SELECT used + remaining FROM api_credits WHERE used IS NOT NULL AND remaining IS NOT NULL ORDER BY id DESC LIMIT 1),
       (SELECT coalesce(sum(cost), 0) FROM planned_captures WHERE state = 'claimed' AND id <> @except)::integer
