-- The reference bookmaker's closing quote of every market (and line) that has bets on the given matches. The rule is
-- Closing/ClosingRule.cs; beside the quote comes the closing of an imported file, and Clv/FoundClosing.cs takes the better one.
-- Shape: @oldest and @newest are constants to the planner, so it plans only the partitions between them, however many years
-- there are; each match's own bounds prune again while it runs. 1X2 is one descending index scan that stops at its first row;
-- totals read the match's own rows of the reference by the primary key, some dozens, once.
WITH waiting AS (
    SELECT b.match_id, b.market_type, b.line, array_agg(DISTINCT split_part(b.selection, ' ', 1)) AS outcomes
    FROM manual_bets b
    WHERE b.match_id = ANY (@match_ids) AND b.deleted_at IS NULL AND b.market_type <> 'other'
    GROUP BY b.match_id, b.market_type, b.line
)
SELECT w.match_id, w.market_type, w.line, m.commence_time,
       h.home_odds, h.draw_odds, h.away_odds,
       t.over_odds, t.under_odds,
       coalesce(h.collected_at, t.collected_at) AS collected_at,
       coalesce(h.last_seen_at, t.last_seen_at) AS last_seen_at,
       t.line                                   AS closing_line,
       false                                    AS quoted_at_all,
       f.reference AS file_reference, f.line AS file_line, f.home_odds AS file_home, f.draw_odds AS file_draw,
       f.away_odds AS file_away, f.over_odds AS file_over, f.under_odds AS file_under, w.outcomes
FROM waiting w
-- A match that was moved since the batch was chosen is not of it any more: the next pass has it, with its own bounds.
JOIN matches m ON m.id = w.match_id AND m.commence_time <= @newest
LEFT JOIN LATERAL (
    SELECT q.home_odds, q.draw_odds, q.away_odds, q.collected_at,
           seen_until(q.last_seen_at, m.answer_at, m.answer_until, m.repeated_at, m.repeated_until) AS last_seen_at
    FROM odds_history q
    WHERE w.market_type = 'h2h' AND q.match_id = w.match_id AND q.bookmaker = @reference
      AND q.collected_at < m.commence_time AND q.source_updated_at < m.commence_time
      AND q.collected_at >= coalesce(m.quoted_from, '-infinity') AND q.collected_at BETWEEN @oldest AND @newest
    ORDER BY q.collected_at DESC
    LIMIT 1
) h ON true
-- Totals: the line seen last closes. Seen at the same moment, it is the bet's own; else the nearest, from which it is modelled.
LEFT JOIN LATERAL (
    SELECT * FROM (
        SELECT s.*, first_value(s.line) OVER (
                   ORDER BY CASE WHEN s.last_seen_at < m.commence_time THEN s.last_seen_at ELSE s.collected_at END DESC,
                            abs(s.line - w.line), s.line) AS closing_line
        FROM (
            SELECT q.line, q.over_odds, q.under_odds, q.collected_at,
                   seen_until(q.last_seen_at, m.answer_at, m.answer_until, m.repeated_at, m.repeated_until) AS last_seen_at
            FROM odds_totals q
            WHERE w.market_type = 'totals' AND q.match_id = w.match_id AND q.bookmaker = @reference
              AND q.collected_at < m.commence_time AND q.source_updated_at < m.commence_time
              AND q.collected_at >= coalesce(m.quoted_from, '-infinity') AND q.collected_at BETWEEN @oldest AND @newest
        ) s
    ) c
    WHERE c.line = c.closing_line
    ORDER BY c.collected_at DESC
    LIMIT 1
) t ON true
-- A file's closing is of the match as it was played: it counts while the kick-off lies within a day of the file's date.
LEFT JOIN LATERAL (
    SELECT * FROM imported_closings i
    WHERE i.match_id = w.match_id AND i.market_type = w.market_type
      AND abs((m.commence_time AT TIME ZONE 'Europe/London')::date - i.played_on) <= 1
    ORDER BY i.reference = @reference DESC, i.reference = 'pinnacle' DESC, i.reference
    LIMIT 1
) f ON true
