-- Hides the bets of an import that nobody changed since (a person's change raises the version), and leaves the others.
WITH hidden AS (
    UPDATE manual_bets b
    SET deleted_at = @now, updated_at = @now, version = b.version + 1
    FROM imported_bets i
    WHERE i.import_id = @import_id AND i.bet_id = b.id AND b.version = 1 AND b.deleted_at IS NULL
    RETURNING b.id
), revisions AS (
    INSERT INTO manual_bet_revisions (bet_id, at, actor, action, changes)
    SELECT id, @now, @actor, 'deleted', jsonb_build_object('deleted_at', jsonb_build_array(NULL, @now::timestamptz)) FROM hidden
)
UPDATE imports
SET undone_at = @now,
    bets_kept = (SELECT count(*) FROM imported_bets i JOIN manual_bets b ON b.id = i.bet_id
                 WHERE i.import_id = @import_id AND b.deleted_at IS NULL AND b.version > 1)
WHERE id = @import_id AND undone_at IS NULL
RETURNING (SELECT count(*) FROM hidden)::integer, bets_kept
