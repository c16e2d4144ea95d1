-- Writes the links decided, keeps them as history, and lets the bets follow, all at once. Twice changes nothing.
-- Whoever pointed at a match that is superseded now points at its successor: a chain of moves stays one step long.
WITH decided AS (
    SELECT * FROM unnest(@matches, @heads, @actions) AS d (id, head, action)
), logged AS (
    INSERT INTO match_links (match_id, other_id, action, at)
    SELECT d.id, coalesce(d.head, m.superseded_by), d.action, @at
    FROM decided d JOIN matches m ON m.id = d.id
    WHERE m.superseded_by IS DISTINCT FROM d.head
    UNION ALL
    -- Apart is told to both, or the later one would be linked to the earlier.
    SELECT m.superseded_by, d.id, d.action, @at
    FROM decided d JOIN matches m ON m.id = d.id
    WHERE d.action = 'separated' AND m.superseded_by IS NOT NULL
)
UPDATE matches m SET superseded_by = d.head FROM decided d WHERE m.id = d.id AND m.superseded_by IS DISTINCT FROM d.head;

UPDATE matches m SET superseded_by = nullif(h.superseded_by, m.id)
FROM matches h
WHERE m.superseded_by = h.id AND h.superseded_by IS NOT NULL AND m.superseded_by = ANY (@matches);

WITH targets AS (
    -- Bets on a superseded match go to its successor.
    SELECT b.id AS bet_id, h.id, h.commence_time
    FROM manual_bets b JOIN matches s ON s.id = b.match_id JOIN matches h ON h.id = s.superseded_by
    WHERE s.id = ANY (@matches) OR s.superseded_by = ANY (@matches) OR s.superseded_by = ANY (@heads)
    UNION ALL
    -- Two matches after all: the bets that had followed go back to the one they were made on.
    SELECT b.id, o.id, o.commence_time
    FROM match_links l JOIN matches o ON o.id = l.match_id JOIN manual_bets b ON b.match_id = l.other_id
    WHERE l.action = 'separated' AND l.at = @at AND l.match_id = ANY (@matches)
      AND l.match_id = (SELECT r.changes -> 'match_id' ->> 0 FROM manual_bet_revisions r
                        WHERE r.bet_id = b.id AND r.action = 'moved' AND r.changes ? 'match_id'
                        ORDER BY r.id DESC LIMIT 1)
), followed AS (
    UPDATE manual_bets b
    SET match_id = t.id, kickoff_time = t.commence_time,
        moved_from = nullif(coalesce(b.moved_from, b.kickoff_time), t.commence_time),
        -- Another match's quotes close it now; what a person typed or imported stays.
        clv_calculated_at = CASE WHEN b.closing_method IN ('manual', 'imported') THEN b.clv_calculated_at END
    FROM targets t, manual_bets o
    WHERE o.id = b.id AND b.id = t.bet_id AND b.match_id <> t.id
    RETURNING b.id, o.match_id AS match_before, b.match_id AS match_after, o.kickoff_time AS before, b.kickoff_time AS after
)
INSERT INTO manual_bet_revisions (bet_id, at, actor, action, changes)
SELECT id, @at, 'collector', 'moved',
       jsonb_build_object('match_id', jsonb_build_array(match_before, match_after))
       || CASE WHEN before = after THEN '{}' ELSE jsonb_build_object('kickoff_time', jsonb_build_array(before, after)) END
FROM followed
ORDER BY id
