-- Which staged rows are there already. First by the fingerprint of an earlier import (a bet changed since is still that bet;
-- one whose import was undone is not there any more). Then bets entered otherwise: the same match, kick-off, selection,
-- bookmaker, odds and stake; two such bets on file and one in the table make one known and one new.
ANALYZE import_stage;

UPDATE import_stage s
SET known = true
FROM imported_bets i
JOIN imports f ON f.id = i.import_id
JOIN manual_bets b ON b.id = i.bet_id
WHERE i.fingerprint = s.fingerprint AND (f.undone_at IS NULL OR b.deleted_at IS NULL);

UPDATE import_stage s
SET known = true
FROM (
    SELECT place, lower(match_name) AS match, kickoff_time, market_type, selection, coalesce(bookmaker, '') AS bookmaker,
           odds_obtained, stake,
           row_number() OVER (PARTITION BY lower(match_name), kickoff_time, market_type, selection, coalesce(bookmaker, ''),
                                           odds_obtained, stake ORDER BY place) AS n
    FROM import_stage
    WHERE NOT known
) mine
JOIN (
    SELECT lower(b.match_name) AS match, b.kickoff_time, b.market_type, b.selection, coalesce(b.bookmaker, '') AS bookmaker,
           b.odds_obtained, b.stake, count(*) AS n
    FROM manual_bets b
    WHERE b.deleted_at IS NULL
      AND b.kickoff_time BETWEEN (SELECT min(kickoff_time) FROM import_stage) AND (SELECT max(kickoff_time) FROM import_stage)
      AND NOT EXISTS (SELECT FROM imported_bets i JOIN import_stage t ON t.fingerprint = i.fingerprint WHERE i.bet_id = b.id)
    GROUP BY 1, 2, 3, 4, 5, 6, 7
) theirs USING (match, kickoff_time, market_type, selection, bookmaker, odds_obtained, stake)
WHERE s.place = mine.place AND mine.n <= theirs.n
