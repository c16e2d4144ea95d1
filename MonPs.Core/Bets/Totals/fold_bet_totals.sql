-- Puts the rows that the writers left together again, one per month, sport, bookmaker and market. One statement: a reader sees
-- all of the old rows or all of the new ones, and rows added meanwhile stay for the next time. Two instances at once would
-- take the same rows; the second one finds the lock taken and leaves it be.
WITH mine AS MATERIALIZED (
    SELECT pg_try_advisory_xact_lock(hashtext('fold_bet_totals')) AS got
), gone AS (
    DELETE FROM bet_totals WHERE (SELECT got FROM mine) RETURNING *
)
INSERT INTO bet_totals (month, sport, bookmaker, market_type, bets, settled, wins, losses, staked, profit, odds, clv, clv_bets,
                        clv_positive, fair, fair_bets)
SELECT month, sport, bookmaker, market_type, sum(bets), sum(settled), sum(wins), sum(losses), sum(staked), sum(profit),
       sum(odds), sum(clv), sum(clv_bets), sum(clv_positive), sum(fair), sum(fair_bets)
FROM gone
GROUP BY month, sport, bookmaker, market_type
HAVING sum(bets) <> 0
