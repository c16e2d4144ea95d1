-- Files of bets brought in, and what undoing one needs: which bets came from it, and as which version.

-- Bets on anything but 1X2 and totals (several legs, handicaps): their money counts, they have no closing line.
ALTER TABLE manual_bets
    DROP CONSTRAINT manual_bets_market_type_check,
    ADD CONSTRAINT manual_bets_market_type_check CHECK (market_type IN ('h2h', 'totals', 'other'));

CREATE TABLE imports (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    file_name     text        NOT NULL,
    file_hash     text        NOT NULL,
    preset        text        NOT NULL,
    actor         text        NOT NULL,
    imported_at   timestamptz NOT NULL,
    rows_read     integer     NOT NULL,
    rows_imported integer     NOT NULL,
    rows_known    integer     NOT NULL,
    rows_refused  integer     NOT NULL,
    undone_at     timestamptz,
    -- How many bets the undo left alone, because they were changed since.
    bets_kept     integer
);
CREATE INDEX ix_imports_imported_at ON imports (imported_at DESC);

CREATE TABLE imported_bets (
    bet_id      bigint  PRIMARY KEY REFERENCES manual_bets (id),
    import_id   bigint  NOT NULL REFERENCES imports (id),
    line        integer NOT NULL,
    -- Of what the row said: the same row, read again, is the same bet, whatever became of it since.
    fingerprint uuid    NOT NULL
);
CREATE INDEX ix_imported_bets_import ON imported_bets (import_id);
CREATE INDEX ix_imported_bets_fingerprint ON imported_bets (fingerprint);

-- Which column of a file is what, as a person said it once: files with the same header are read the same way again.
CREATE TABLE import_mappings (
    header_fingerprint text PRIMARY KEY,
    columns            jsonb       NOT NULL,
    remembered_at      timestamptz NOT NULL
);

CREATE TRIGGER imports_changed AFTER INSERT OR UPDATE ON imports
    FOR EACH STATEMENT EXECUTE FUNCTION notify_change();
