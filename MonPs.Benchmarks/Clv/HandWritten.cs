namespace MonPs.Benchmarks.Clv;

/// <summary>The update a person would write for exactly this market, without what a product needs beside it.</summary>
static class HandWritten
{
    internal const string Sql = """
        UPDATE manual_bets b
        SET closing_odds = c.odds, closing_fair_odds = round(1 / c.q, 4), closing_method = 'quote', closing_grade = c.grade,
            closing_seen_at = c.seen_at, closing_kickoff = c.kickoff, closing_fair_method = 'multiplicative',
            closing_line = c.line, closing_win_mass = c.q, closing_half_win_mass = 0, closing_push_mass = 0,
            closing_half_loss_mass = 0,
            clv_percent = round((b.odds_obtained - c.odds) / c.odds * 100, 4),
            clv_fair_percent = round((b.odds_obtained * c.q - 1) * 100, 4),
            clv_calculated_at = now(), clv_reason = NULL
        FROM (
            SELECT x.id, q.odds, 1 / q.odds / q.book AS q, q.line, q.seen_at, m.commence_time AS kickoff,
                   CASE WHEN m.commence_time - q.seen_at <= interval '5 minutes' THEN 'A'
                        WHEN m.commence_time - q.seen_at <= interval '30 minutes' THEN 'B'
                        WHEN m.commence_time - q.seen_at <= interval '3 hours' THEN 'C' ELSE 'D' END AS grade
            FROM manual_bets x
            JOIN matches m ON m.id = x.match_id
            CROSS JOIN LATERAL (
                (SELECT CASE x.selection WHEN 'Home' THEN home_odds WHEN 'Draw' THEN draw_odds ELSE away_odds END AS odds,
                        1 / home_odds + 1 / draw_odds + 1 / away_odds AS book, NULL::numeric AS line, last_seen_at AS seen_at
                 FROM odds_history
                 WHERE x.market_type = 'h2h' AND match_id = x.match_id AND bookmaker = 'pinnacle'
                   AND collected_at < m.commence_time AND source_updated_at < m.commence_time
                 ORDER BY collected_at DESC LIMIT 1)
                UNION ALL
                (SELECT CASE WHEN x.selection LIKE 'Over%' THEN over_odds ELSE under_odds END,
                        1 / over_odds + 1 / under_odds, line, last_seen_at
                 FROM odds_totals
                 WHERE x.market_type = 'totals' AND match_id = x.match_id AND bookmaker = 'pinnacle' AND line = x.line
                   AND collected_at < m.commence_time AND source_updated_at < m.commence_time
                 ORDER BY collected_at DESC LIMIT 1)
            ) q
            WHERE x.deleted_at IS NULL AND x.closing_odds IS NULL AND m.commence_time <= now()
        ) c
        WHERE b.id = c.id
        """;
}
