-- Writes until when quotes were seen into their rows, so that a late answer can cut spans in two, or rows can go.
UPDATE odds_history q
SET last_seen_at = seen_until(q.last_seen_at, m.answer_at, m.answer_until, m.repeated_at, m.repeated_until)
FROM matches m
WHERE m.id = ANY (@match_ids) AND q.match_id = m.id AND (q.last_seen_at = m.answer_at OR q.last_seen_at = ANY (m.repeated_at))
  AND q.collected_at BETWEEN coalesce(m.quoted_from, '-infinity') AND m.answer_at AND q.collected_at >= @oldest;
UPDATE odds_totals q
SET last_seen_at = seen_until(q.last_seen_at, m.answer_at, m.answer_until, m.repeated_at, m.repeated_until)
FROM matches m
WHERE m.id = ANY (@match_ids) AND q.match_id = m.id AND (q.last_seen_at = m.answer_at OR q.last_seen_at = ANY (m.repeated_at))
  AND q.collected_at BETWEEN coalesce(m.quoted_from, '-infinity') AND m.answer_at AND q.collected_at >= @oldest;
UPDATE matches SET answer_hash = NULL, answer_at = answer_until, repeated_at = '{}', repeated_until = '{}'
WHERE id = ANY (@match_ids)
