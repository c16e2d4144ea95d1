-- Puts the closings found onto their bets and computes CLV, all bets at once: raw (o − c) / c, fair o·q − 1, in percent.
-- A bet keeps the closing it has when none is found any more (old quotes were pruned) or only an older one, unless the match
-- was moved. A closing of a file (seen_at null) never replaces an exact one seen within minutes of kick-off, nor what is exact
-- by what is modelled; an imported one only gives way to the former. Running it twice changes nothing; only bets whose figures
-- changed are returned.
WITH found AS (
    SELECT * FROM unnest(@match_ids, @markets, @lines, @outcomes, @odds, @fair, @seen, @kickoffs, @methods, @grades, @reasons,
                          @closing_lines, @wins, @half_wins, @pushes, @half_losses, @references)
             AS f (match_id, market_type, line, outcome, odds, fair_probability, seen_at, kickoff, method, grade, reason,
                   closing_line, win_mass, half_win_mass, push_mass, half_loss_mass, reference)
), updated AS (
    UPDATE manual_bets b
    SET closing_odds        = f.odds,
        closing_fair_odds   = round(1 / f.fair_probability, 4),
        closing_method      = f.method,
        closing_grade       = f.grade,
        closing_seen_at     = f.seen_at,
        closing_kickoff     = f.kickoff,
        closing_fair_method = CASE WHEN f.method IS NOT NULL THEN @margin_method END,
        closing_line        = f.closing_line,
        closing_reference   = f.reference,
        closing_win_mass       = f.win_mass,
        closing_half_win_mass  = f.half_win_mass,
        closing_push_mass      = f.push_mass,
        closing_half_loss_mass = f.half_loss_mass,
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
      AND (b.closing_method IS NULL OR b.closing_method IN ('quote', 'modelled')
           OR (b.closing_method = 'imported' AND b.closing_reference IS NOT NULL))
      AND (b.closing_method IS NULL OR b.closing_kickoff IS DISTINCT FROM f.kickoff
           OR (f.method IS NOT NULL AND CASE
                   WHEN f.seen_at IS NULL THEN NOT (b.closing_method = 'quote' AND (b.closing_grade = 'A' OR f.method = 'modelled'))
                                               AND NOT (b.closing_method = 'imported' AND f.method = 'modelled')
                   WHEN b.closing_method = 'imported' THEN f.method = 'quote' AND f.grade = 'A'
                   ELSE f.seen_at >= coalesce(b.closing_seen_at, '-infinity') END))
    RETURNING b.id, b.closing_odds, b.closing_fair_odds, b.clv_percent, b.clv_fair_percent, b.clv_reason,
              (o.closing_odds, o.clv_percent, o.clv_fair_percent, o.clv_reason)
                  IS DISTINCT FROM (b.closing_odds, b.clv_percent, b.clv_fair_percent, b.clv_reason) AS changed
)
SELECT * FROM updated WHERE changed ORDER BY id
