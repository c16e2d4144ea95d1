-- Puts the closings found onto their bets and computes CLV, all bets at once: raw (o − c) / c, fair o·q − 1, in percent.
-- A bet keeps the closing it has when none is found any more (old quotes were pruned) or only an older one, unless the match
-- was moved. Running it twice changes nothing; only bets whose figures changed are returned.
WITH found AS (
    SELECT * FROM unnest(@match_ids, @markets, @lines, @outcomes, @odds, @fair, @seen, @kickoffs, @grades, @reasons)
             AS f (match_id, market_type, line, outcome, odds, fair_probability, seen_at, kickoff, grade, reason)
), updated AS (
    UPDATE manual_bets b
    SET closing_odds        = f.odds,
        closing_fair_odds   = round(1 / f.fair_probability, 4),
        closing_method      = CASE WHEN f.odds IS NOT NULL THEN 'quote' END,
        closing_grade       = f.grade,
        closing_seen_at     = f.seen_at,
        closing_kickoff     = f.kickoff,
        closing_fair_method = CASE WHEN f.odds IS NOT NULL THEN @margin_method END,
        clv_percent         = round((b.odds_obtained - f.odds) / f.odds * 100, 4),
        clv_fair_percent    = round((b.odds_obtained * f.fair_probability - 1) * 100, 4),
        clv_calculated_at   = @now,
        clv_reason          = f.reason
    FROM found f, manual_bets o
    WHERE o.id = b.id
      AND b.match_id = f.match_id AND b.market_type = f.market_type AND b.line IS NOT DISTINCT FROM f.line
      AND split_part(b.selection, ' ', 1) = f.outcome
      AND b.deleted_at IS NULL
      AND b.clv_reason IS DISTINCT FROM 'combined'
      AND (b.closing_method IS NULL OR b.closing_method IN ('quote', 'modelled'))
      AND (b.closing_method IS NULL OR b.closing_kickoff IS DISTINCT FROM f.kickoff
           OR (f.odds IS NOT NULL AND f.seen_at >= b.closing_seen_at))
    RETURNING b.id, b.closing_odds, b.closing_fair_odds, b.clv_percent, b.clv_fair_percent, b.clv_reason,
              (o.closing_odds, o.clv_percent, o.clv_fair_percent, o.clv_reason)
                  IS DISTINCT FROM (b.closing_odds, b.clv_percent, b.clv_fair_percent, b.clv_reason) AS changed
)
SELECT * FROM updated WHERE changed ORDER BY id
