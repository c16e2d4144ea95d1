-- All new rows become bets at once, each with its first revision and with the import it came from.
WITH fresh AS MATERIALIZED (
    SELECT nextval(pg_get_serial_sequence('manual_bets', 'id')) AS bet_id, s.*
    FROM (SELECT * FROM import_stage WHERE NOT known ORDER BY place) s
), bets AS (
    INSERT INTO manual_bets (id, match_id, match_name, sport, kickoff_time, market_type, selection, line, bookmaker,
        odds_obtained, stake, result, profit_loss, settled_by, settled_at, tags, notes, clv_reason, closing_odds,
        closing_fair_odds, closing_method, closing_grade, closing_seen_at, closing_kickoff, closing_fair_method, closing_line, closing_reference,
        closing_win_mass, closing_half_win_mass, closing_push_mass, closing_half_loss_mass, clv_percent, clv_fair_percent,
        clv_calculated_at, created_at, updated_at)
    SELECT bet_id, match_id, match_name, sport, kickoff_time, market_type, selection, line, bookmaker,
        odds_obtained, stake, result, profit_loss, settled_by, settled_at, tags, notes, clv_reason, closing_odds,
        closing_fair_odds, closing_method, closing_grade, closing_seen_at, closing_kickoff, closing_fair_method, closing_line, closing_reference,
        closing_win_mass, closing_half_win_mass, closing_push_mass, closing_half_loss_mass, clv_percent, clv_fair_percent,
        clv_calculated_at, created_at, @now
    FROM fresh
), revisions AS (
    INSERT INTO manual_bet_revisions (bet_id, at, actor, action, changes)
    SELECT bet_id, @now, 'import', 'created',
           jsonb_strip_nulls(jsonb_build_object(
               'match_name', jsonb_build_array(NULL, match_name), 'kickoff_time', jsonb_build_array(NULL, kickoff_time),
               'selection', jsonb_build_array(NULL, selection), 'odds_obtained', jsonb_build_array(NULL, odds_obtained),
               'stake', jsonb_build_array(NULL, stake),
               'bookmaker', CASE WHEN bookmaker IS NOT NULL THEN jsonb_build_array(NULL, bookmaker) END,
               'result', CASE WHEN result IS NOT NULL THEN jsonb_build_array(NULL, result) END,
               'profit_loss', CASE WHEN result IS NOT NULL THEN jsonb_build_array(NULL, profit_loss) END,
               'closing_odds', CASE WHEN closing_odds IS NOT NULL THEN jsonb_build_array(NULL, closing_odds) END))
    FROM fresh
)
INSERT INTO imported_bets (bet_id, import_id, line, fingerprint)
SELECT bet_id, @import_id, file_line, fingerprint FROM fresh
