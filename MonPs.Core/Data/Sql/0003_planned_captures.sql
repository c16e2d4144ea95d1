-- The plan of /odds calls as it stands, and what became of the ones that were due. What is still 'planned' is replaced by
-- every new plan; 'claimed' is written before credits are spent, so that a process killed at any moment leaves a trace of it.
CREATE TABLE planned_captures (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    league        text        NOT NULL,
    due           timestamptz NOT NULL,
    reason        text        NOT NULL CHECK (reason IN ('capture_with_open_bet', 'capture', 'sweep')),
    cost          integer     NOT NULL,
    -- The kick-offs that the call closes; a sweep closes none.
    first_kickoff timestamptz,
    last_kickoff  timestamptz,
    match_ids     text[]      NOT NULL DEFAULT '{}',
    state         text        NOT NULL CHECK (state IN ('planned', 'claimed', 'captured', 'missed', 'dropped')),
    ending        text,
    last_error    text,
    attempts      integer     NOT NULL DEFAULT 0,
    planned_at    timestamptz NOT NULL,
    claimed_at    timestamptz,
    retry_at      timestamptz,
    ended_at      timestamptz,
    run_id        bigint REFERENCES collector_runs (id) ON DELETE SET NULL,
    CHECK ((reason = 'sweep') = (first_kickoff IS NULL)),
    CHECK ((state IN ('planned', 'claimed')) = (ended_at IS NULL))
);
CREATE INDEX ix_planned_captures_open ON planned_captures (due) WHERE state IN ('planned', 'claimed');
CREATE INDEX ix_planned_captures_kickoff ON planned_captures (first_kickoff);

CREATE TRIGGER planned_captures_changed AFTER INSERT OR UPDATE OR DELETE ON planned_captures
    FOR EACH STATEMENT EXECUTE FUNCTION notify_change();
-- The plan follows the credits.
CREATE TRIGGER api_credits_changed AFTER INSERT ON api_credits
    FOR EACH STATEMENT EXECUTE FUNCTION notify_change();
