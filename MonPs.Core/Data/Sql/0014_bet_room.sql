-- Half of each page stays free: a closing written onto a bet then finds room beside it and leaves the indexes alone (a heap-only
-- update, a third of the time). Pages that are full already get their room as their bets are written anew.
ALTER TABLE manual_bets SET (fillfactor = 50);

-- What the list can be sorted by and only a person changes; both directions of both. CLV and profit have none: an index on
-- them would be written with every closing and every result.
CREATE INDEX ix_manual_bets_odds  ON manual_bets (odds_obtained, id) WHERE deleted_at IS NULL;
CREATE INDEX ix_manual_bets_stake ON manual_bets (stake, id) WHERE deleted_at IS NULL;
