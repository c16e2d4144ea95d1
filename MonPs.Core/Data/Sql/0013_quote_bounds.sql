-- What is known about a match's quotes and saves looking at them (docs/decisions/0017-quotes-in-bounds.md).
ALTER TABLE matches
    -- No quote of the match was collected earlier, so older partitions need not be looked at; null: not known, look everywhere.
    ADD COLUMN quoted_from  timestamptz,
    -- The latest answer about the match: a fingerprint of all its quotes, null when the next answer has to be compared quote by
    -- quote; when these were written; and until when answers were the same. A row that was last seen at answer_at was last
    -- seen at answer_until: an unchanged answer is one write, not one for each of its quotes. Nothing was collected later.
    ADD COLUMN answer_hash  uuid,
    ADD COLUMN answer_at    timestamptz,
    ADD COLUMN answer_until timestamptz,
    -- The same of earlier answers that were repeated, so that their rows need not be written again when the prices move on.
    ADD COLUMN repeated_at    timestamptz[] NOT NULL DEFAULT '{}',
    ADD COLUMN repeated_until timestamptz[] NOT NULL DEFAULT '{}',
    -- When old quotes of the match were thinned (Transfer/Retention); null: all are there.
    ADD COLUMN thinned_at     timestamptz;

UPDATE matches m
SET quoted_from = coalesce(q.first, now()), answer_at = q.last, answer_until = q.last
FROM matches x
LEFT JOIN (
    SELECT match_id, min(collected_at) AS first, max(last_seen_at) AS last
    FROM (SELECT match_id, collected_at, last_seen_at FROM odds_history
          UNION ALL
          SELECT match_id, collected_at, last_seen_at FROM odds_totals) one
    GROUP BY match_id
) q ON q.match_id = x.id
WHERE x.id = m.id;

-- When a quote was last seen, from its row and its match.
CREATE FUNCTION seen_until(last_seen_at timestamptz, answer_at timestamptz, answer_until timestamptz,
                           repeated_at timestamptz[], repeated_until timestamptz[]) RETURNS timestamptz
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
SELECT CASE WHEN last_seen_at = answer_at THEN answer_until
            ELSE coalesce(repeated_until[array_position(repeated_at, last_seen_at)], last_seen_at) END
$$;
