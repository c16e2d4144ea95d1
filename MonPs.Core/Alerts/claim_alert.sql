-- Takes the oldest alert to send, once: of two instances only one gets it, and one that dies while sending does not leave it
-- to be sent twice (given_up is taken back when it was certainly not delivered). Three attempts, minutes apart.
UPDATE alerts
SET attempts = attempts + 1, tried_at = @now, given_up = true
WHERE key = (
    SELECT key FROM alerts
    WHERE sent_at IS NULL AND NOT given_up AND (tried_at IS NULL OR tried_at <= @now - attempts * interval '2 minutes')
    ORDER BY raised_at, key
    LIMIT 1
    FOR UPDATE SKIP LOCKED)
RETURNING key, kind, args, raised_at, attempts
