-- Notes what an answer left behind for its matches: that quotes were stored, how far back they reach, and what the next answer is
-- compared with. An answer stored late, or a second one of the same moment, is nothing to compare with.
UPDATE matches SET quotes_stored_at = greatest(@stored_at, quotes_stored_at) WHERE id = ANY (@same);
UPDATE matches m
SET quotes_stored_at = greatest(@stored_at, m.quotes_stored_at),
    quoted_from      = CASE WHEN m.quoted_from > @at THEN @at ELSE m.quoted_from END,
    repeated_at      = CASE WHEN m.answer_until > m.answer_at THEN m.repeated_at || m.answer_at ELSE m.repeated_at END,
    repeated_until   = CASE WHEN m.answer_until > m.answer_at THEN m.repeated_until || m.answer_until ELSE m.repeated_until END,
    answer_hash      = CASE WHEN m.answer_until >= @at THEN NULL ELSE a.hash END,
    answer_at        = greatest(m.answer_at, @at),
    answer_until     = greatest(m.answer_until, @at)
FROM unnest(@match_ids, @hashes) AS a (match_id, hash)
WHERE m.id = a.match_id
