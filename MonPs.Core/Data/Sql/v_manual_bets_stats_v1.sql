-- The seed's view, for people who read the database directly. The rules are DOMAIN §6: profit and turnover over settled
-- bets only, void and push out of the turnover, unknown is null.
CREATE VIEW manual_bets_stats AS
SELECT count(*)                                                                          AS total_bets,
       count(*) FILTER (WHERE result IS NULL)                                            AS pending_bets,
       count(*) FILTER (WHERE result IN ('win', 'half_win'))                             AS wins,
       count(*) FILTER (WHERE result IN ('loss', 'half_loss'))                           AS losses,
       round(avg(clv_percent), 4)                                                        AS avg_clv_percent,
       round(avg(clv_fair_percent) FILTER (WHERE closing_method <> 'modelled'), 4)       AS avg_clv_fair_percent,
       coalesce(sum(profit_loss), 0)                                                     AS total_profit,
       coalesce(sum(stake) FILTER (WHERE result NOT IN ('void', 'push')), 0)             AS total_staked,
       round(100 * sum(profit_loss) / nullif(sum(stake) FILTER (WHERE result NOT IN ('void', 'push')), 0), 4)
                                                                                         AS roi_percent
FROM manual_bets
WHERE deleted_at IS NULL;
