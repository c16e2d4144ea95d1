-- Writes the results found, each with a row in the bet's history. A bet that was changed meanwhile is left alone and found
-- again by the next run. Returns how many were settled, and of how many the result was changed.
WITH found AS (
    SELECT * FROM unnest(@ids, @versions, @results, @profits) AS f (id, version, result, profit)
), settled AS (
    UPDATE manual_bets b
    SET result = f.result, profit_loss = f.profit, settled_by = 'score', settled_at = @now,
        version = b.version + 1, updated_at = @now
    FROM found f, manual_bets o
    WHERE o.id = b.id AND b.id = f.id AND b.version = f.version AND b.deleted_at IS NULL
      AND (b.settled_by = 'score' OR (b.settled_by IS NULL AND b.result IS NULL))
    RETURNING b.id, o.result AS before, o.profit_loss AS profit_before, b.result, b.profit_loss
), written AS (
    INSERT INTO manual_bet_revisions (bet_id, at, actor, action, changes)
    SELECT id, @now, 'collector', CASE WHEN before IS NULL THEN 'scored' ELSE 'rescored' END,
           jsonb_build_object('result', jsonb_build_array(before, result),
                              'profit_loss', jsonb_build_array(profit_before, profit_loss))
    FROM settled
    WHERE (before, profit_before) IS DISTINCT FROM (result, profit_loss)
    ORDER BY id
)
SELECT count(*) FILTER (WHERE before IS NULL)::int, count(*) FILTER (WHERE before <> result)::int FROM settled
