-- The administration asks for the runs of one job, for the lines of one league around a kick-off, and for the newest lines that
-- are more than information; without these each would read every run ever made.
CREATE INDEX ix_collector_runs_job ON collector_runs (job, id DESC);
CREATE INDEX ix_collector_run_logs_league ON collector_run_logs (league, at DESC) WHERE league IS NOT NULL;
CREATE INDEX ix_collector_run_logs_trouble ON collector_run_logs (id DESC) WHERE level <> 'info';
