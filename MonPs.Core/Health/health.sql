-- What the database knows of the work: the last runs, the reference's quotes, bets without a closing line.
SELECT (SELECT version FROM (SELECT current_setting('server_version') AS version) v)                         AS server,
       (SELECT started_at FROM collector_runs WHERE job = 'collect_odds' ORDER BY id DESC LIMIT 1)           AS collected_at,
       (SELECT outcome FROM collector_runs WHERE job = 'collect_odds' ORDER BY id DESC LIMIT 1)              AS collected,
       (SELECT heartbeat_at FROM collector_runs WHERE job = 'collect_odds' ORDER BY id DESC LIMIT 1)         AS heartbeat_at,
       (SELECT count(*) FROM matches m WHERE m.commence_time > @now AND m.superseded_by IS NULL)             AS coming,
       (SELECT count(*) FROM matches m WHERE m.commence_time > @now AND m.superseded_by IS NULL AND (
               EXISTS (SELECT FROM odds_history q WHERE q.match_id = m.id AND q.bookmaker = @reference)
            OR EXISTS (SELECT FROM odds_totals q WHERE q.match_id = m.id AND q.bookmaker = @reference)))     AS referenced,
       (SELECT count(*) FROM manual_bets b WHERE b.deleted_at IS NULL AND b.kickoff_time < @late)            AS started,
       (SELECT count(*) FROM manual_bets b WHERE b.deleted_at IS NULL AND b.kickoff_time < @late
           AND (b.clv_calculated_at IS NULL OR b.clv_reason = 'kickoff_not_reached'))                        AS waiting
