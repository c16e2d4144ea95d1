-- Of the matches of an answer: those whose quotes are all the same as in their latest answer are seen until @at, and that is all
-- there is to write. Of the others comes back whether repeated answers have to be written into their rows first: only when this
-- one comes late, since it may cut a span in two. And which answer was their latest, when that is surely before this one.
WITH answered AS (
    SELECT * FROM unnest(@match_ids, @hashes) AS a (match_id, hash)
), same AS (
    UPDATE matches m SET answer_until = @at
    FROM answered a
    WHERE m.id = a.match_id AND m.answer_hash = a.hash AND m.answer_until < @at
    RETURNING m.id
)
SELECT m.id, s.id IS NOT NULL AS is_same, coalesce(m.answer_until >= @at AND (m.answer_until > m.answer_at OR m.repeated_at <> '{}'), false) AS is_late, m.quoted_from,
       CASE WHEN m.answer_until < @at THEN m.answer_hash END AS latest
FROM answered a
JOIN matches m ON m.id = a.match_id
LEFT JOIN same s ON s.id = m.id
