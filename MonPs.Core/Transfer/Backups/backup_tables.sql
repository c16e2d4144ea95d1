-- Every table that a backup holds, a table before those that refer to it. Left out: keys that sign cookies, who may come in
-- (a restored password, session or token would undo its being changed or revoked), what a start makes anew (migrations by
-- name, the schedule), and totals, which triggers make from the bets. A restore leaves these tables as they are.
WITH RECURSIVE kept AS (
    SELECT c.oid, c.relname, c.relkind
    FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
      AND c.relname <> ALL (@left_out) AND c.relname NOT LIKE 'qrtz\_%'
      AND c.relname NOT LIKE 'access\_%'
), refers AS (
    SELECT DISTINCT f.conrelid AS child, f.confrelid AS parent
    FROM pg_constraint f
    WHERE f.contype = 'f' AND f.conrelid <> f.confrelid
      AND f.conrelid IN (SELECT oid FROM kept) AND f.confrelid IN (SELECT oid FROM kept)
), depth AS (
    SELECT oid, 0 AS level FROM kept
    UNION ALL
    SELECT r.child, d.level + 1 FROM depth d JOIN refers r ON r.parent = d.oid WHERE d.level < 50
)
SELECT k.relname,
       k.relkind = 'p' AS partitioned,
       ARRAY(SELECT a.attname::text FROM pg_attribute a
             WHERE a.attrelid = k.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
             ORDER BY a.attnum) AS columns,
       (SELECT sum(pg_relation_size(t.relid)) FROM pg_partition_tree(k.oid) t)::bigint AS partition_bytes,
       pg_relation_size(k.oid) AS bytes
FROM kept k JOIN depth d ON d.oid = k.oid
GROUP BY k.oid, k.relname, k.relkind
ORDER BY max(d.level), k.relname
