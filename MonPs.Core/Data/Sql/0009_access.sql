-- Who may come in. One owner: at most one password, ever changing stamp; a session carries the stamp it was opened under,
-- so that a changed password ends every session at once.
CREATE TABLE access_owner (
    id            integer PRIMARY KEY CHECK (id = 1),
    password_hash text        NOT NULL,
    stamp         uuid        NOT NULL,
    changed_at    timestamptz NOT NULL
);

CREATE TABLE access_sessions (
    id         uuid PRIMARY KEY,
    stamp      uuid        NOT NULL,
    created_at timestamptz NOT NULL,
    seen_at    timestamptz NOT NULL,
    ended_at   timestamptz,
    address    text        NOT NULL,
    browser    text        NOT NULL
);
CREATE INDEX ix_access_sessions_open ON access_sessions (seen_at DESC) WHERE ended_at IS NULL;

CREATE TABLE access_tokens (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name         text        NOT NULL,
    -- SHA-256 of 256 random bits: nothing to guess, so nothing slower is needed.
    hash         bytea       NOT NULL UNIQUE,
    read_only    boolean     NOT NULL,
    created_at   timestamptz NOT NULL,
    last_used_at timestamptz,
    revoked_at   timestamptz
);
-- A name may be given again once its token is revoked.
CREATE UNIQUE INDEX ux_access_tokens_name ON access_tokens (lower(name)) WHERE revoked_at IS NULL;

-- Open circuits and other instances hear of a sign-out, a revocation or a new password at once.
CREATE TRIGGER access_owner_changed AFTER INSERT OR UPDATE OR DELETE ON access_owner
    FOR EACH STATEMENT EXECUTE FUNCTION notify_change();
CREATE TRIGGER access_sessions_changed AFTER INSERT OR UPDATE OR DELETE ON access_sessions
    FOR EACH STATEMENT EXECUTE FUNCTION notify_change();
CREATE TRIGGER access_tokens_changed AFTER INSERT OR UPDATE OR DELETE ON access_tokens
    FOR EACH STATEMENT EXECUTE FUNCTION notify_change();
