-- Matches of the next three days that the reference has not quoted: those with open bets first, for a bet on such a match gets
-- no closing line. The whole number stands on every row.
SELECT m.id, m.sport_key, m.home_team, m.away_team, m.commence_time, bets.n::integer AS bets, others.n::integer AS others,
       count(*) OVER ()::integer AS total
FROM matches m
CROSS JOIN LATERAL (
    SELECT count(*) AS n FROM manual_bets b WHERE b.match_id = m.id AND b.deleted_at IS NULL AND b.result IS NULL
) bets
CROSS JOIN LATERAL (
    SELECT count(DISTINCT q.bookmaker) AS n, coalesce(bool_or(q.bookmaker = @reference), false) AS quoted
    FROM odds_history q
    WHERE q.match_id = m.id AND q.collected_at > @now - interval '60 days'
) others
WHERE m.commence_time > @now AND m.commence_time < @now + interval '3 days' AND m.superseded_by IS NULL AND NOT others.quoted
ORDER BY bets.n > 0 DESC, m.commence_time, m.id
LIMIT @limit
