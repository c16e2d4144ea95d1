-- Writes until when the quotes of the latest answer were seen into their rows, before an answer with other quotes is compared.
UPDATE odds_history q SET last_seen_at = m.answer_until
FROM matches m
WHERE m.id = ANY (@match_ids) AND q.match_id = m.id AND q.last_seen_at = m.answer_at
  AND q.collected_at BETWEEN coalesce(m.quoted_from, '-infinity') AND m.answer_at AND q.collected_at >= @oldest;
UPDATE odds_totals q SET last_seen_at = m.answer_until
FROM matches m
WHERE m.id = ANY (@match_ids) AND q.match_id = m.id AND q.last_seen_at = m.answer_at
  AND q.collected_at BETWEEN coalesce(m.quoted_from, '-infinity') AND m.answer_at AND q.collected_at >= @oldest;
UPDATE matches SET answer_at = answer_until WHERE id = ANY (@match_ids)
