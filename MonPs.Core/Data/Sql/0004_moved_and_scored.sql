-- Matches that come back under another id, scores that settle bets, alerts that are sent once.

ALTER TABLE matches
    -- When an answer last contained the match. One that is missing for hours while its twin is listed has vanished.
    ADD COLUMN last_listed_at timestamptz,
    -- When the score was stored; bets settled before that are settled again.
    ADD COLUMN scored_at      timestamptz;

-- Every decision about two ids of one fixture, so that none is lost and two genuine matches are never linked again.
CREATE TABLE match_links (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    match_id text        NOT NULL REFERENCES matches (id),
    other_id text        NOT NULL REFERENCES matches (id),
    -- linked: other_id is the match now; unlinked: match_id came back; separated: two matches after all.
    action   text        NOT NULL CHECK (action IN ('linked', 'unlinked', 'separated')),
    at       timestamptz NOT NULL
);
CREATE INDEX ix_match_links_match ON match_links (match_id);

ALTER TABLE manual_bets
    -- The kick-off the bet was made for, while the match has another one now.
    ADD COLUMN moved_from timestamptz;
CREATE INDEX ix_manual_bets_open ON manual_bets (match_id) WHERE result IS NULL AND deleted_at IS NULL;
CREATE INDEX ix_manual_bet_revisions_moved ON manual_bet_revisions (at) WHERE action IN ('moved', 'rescored');

-- The result of a bet from a final score; Bets/Settlement.cs in the database's words, and a test holds the two together.
CREATE FUNCTION result_of_score(selection text, line numeric, home integer, away integer) RETURNS text
    LANGUAGE sql IMMUTABLE AS $$
SELECT CASE
    WHEN split_part(selection, ' ', 1) IN ('Home', 'Draw', 'Away') THEN
        CASE WHEN split_part(selection, ' ', 1) = CASE sign(home - away) WHEN 1 THEN 'Home' WHEN -1 THEN 'Away' ELSE 'Draw' END
             THEN 'win' ELSE 'loss' END
    ELSE
        CASE (CASE split_part(selection, ' ', 1) WHEN 'Over' THEN 1 ELSE -1 END)
             * greatest(-0.5, least(0.5, home + away - line))
            WHEN 0.5 THEN 'win' WHEN 0.25 THEN 'half_win' WHEN 0 THEN 'push' WHEN -0.25 THEN 'half_loss' WHEN -0.5 THEN 'loss'
        END
    END
$$;

-- One row per thing worth an alert; the key makes it one, whoever notices it. A row is claimed before it is sent.
CREATE TABLE alerts (
    key        text PRIMARY KEY,
    kind       text        NOT NULL,
    args       text[]      NOT NULL DEFAULT '{}',
    raised_at  timestamptz NOT NULL,
    attempts   integer     NOT NULL DEFAULT 0,
    tried_at   timestamptz,
    sent_at    timestamptz,
    -- The attempt ended without success and will not be made again.
    given_up   boolean     NOT NULL DEFAULT false
);
CREATE INDEX ix_alerts_waiting ON alerts (raised_at) WHERE sent_at IS NULL AND NOT given_up;
