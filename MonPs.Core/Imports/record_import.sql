INSERT INTO imports (file_name, file_hash, preset, actor, imported_at, rows_read, rows_imported, rows_known, rows_refused)
SELECT @file_name, @file_hash, @preset, @actor, @now, @rows_read,
       count(*) FILTER (WHERE NOT known), count(*) FILTER (WHERE known), @rows_refused
FROM import_stage
RETURNING id, file_name, preset, actor, imported_at, rows_read, rows_imported, rows_known, rows_refused, undone_at, bets_kept
