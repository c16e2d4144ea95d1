-- The key figures of a million bets cannot be added up on every visit. Counts and sums add up, so every statement that changes
-- bets leaves what it changed here, and the figures are the sum of these rows. Writers only ever add rows: two people settling
-- at once never wait for each other and never deadlock. fold_bet_totals.sql puts rows together again from time to time.
CREATE TABLE bet_totals (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    -- Of the kick-off, in UTC.
    month        date    NOT NULL,
    sport        text,
    bookmaker    text,
    market_type  text    NOT NULL,
    bets         bigint  NOT NULL,
    settled      bigint  NOT NULL,
    wins         bigint  NOT NULL,
    losses       bigint  NOT NULL,
    staked       numeric(24, 4) NOT NULL,
    profit       numeric(24, 4) NOT NULL,
    odds         numeric(24, 4) NOT NULL,
    clv          numeric(24, 4) NOT NULL,
    clv_bets     bigint  NOT NULL,
    clv_positive bigint  NOT NULL,
    fair         numeric(24, 4) NOT NULL,
    fair_bets    bigint  NOT NULL
);

-- What bets count for (DOMAIN §6, as in manual_bets_stats). The query in FROM differs with the statement that changed them; a
-- trigger's transition tables cannot be handed to another function, so the text is put together here.
CREATE FUNCTION bet_totals_of(changed text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
SELECT format($query$
    INSERT INTO bet_totals (month, sport, bookmaker, market_type, bets, settled, wins, losses, staked, profit, odds, clv,
                            clv_bets, clv_positive, fair, fair_bets)
    SELECT date_trunc('month', kickoff_time AT TIME ZONE 'UTC')::date, sport, bookmaker, market_type,
           sum(n), sum(n * (result IS NOT NULL)::int),
           coalesce(sum(n) FILTER (WHERE result IN ('win', 'half_win')), 0),
           coalesce(sum(n) FILTER (WHERE result IN ('loss', 'half_loss')), 0),
           coalesce(sum(n * stake) FILTER (WHERE result NOT IN ('void', 'push')), 0),
           coalesce(sum(n * profit_loss), 0), sum(n * odds_obtained),
           coalesce(sum(n * clv_percent), 0), coalesce(sum(n) FILTER (WHERE clv_percent IS NOT NULL), 0),
           coalesce(sum(n) FILTER (WHERE clv_percent > 0), 0),
           coalesce(sum(n * clv_fair_percent) FILTER (WHERE closing_method IS DISTINCT FROM 'modelled'), 0),
           coalesce(sum(n) FILTER (WHERE clv_fair_percent IS NOT NULL AND closing_method IS DISTINCT FROM 'modelled'), 0)
    FROM (%s) AS changed
    WHERE deleted_at IS NULL
    GROUP BY 1, 2, 3, 4
$query$, changed)
$$;

CREATE FUNCTION keep_bet_totals() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    CASE TG_OP
        WHEN 'INSERT' THEN EXECUTE bet_totals_of('SELECT 1 AS n, * FROM new_bets');
        WHEN 'DELETE' THEN EXECUTE bet_totals_of('SELECT -1 AS n, * FROM old_bets');
        WHEN 'UPDATE' THEN
            EXECUTE bet_totals_of('SELECT 1 AS n, * FROM new_bets UNION ALL SELECT -1 AS n, * FROM old_bets');
        ELSE TRUNCATE bet_totals;
    END CASE;
    RETURN NULL;
END
$$;
CREATE TRIGGER manual_bets_inserted AFTER INSERT ON manual_bets
    REFERENCING NEW TABLE AS new_bets FOR EACH STATEMENT EXECUTE FUNCTION keep_bet_totals();
CREATE TRIGGER manual_bets_updated AFTER UPDATE ON manual_bets
    REFERENCING NEW TABLE AS new_bets OLD TABLE AS old_bets FOR EACH STATEMENT EXECUTE FUNCTION keep_bet_totals();
CREATE TRIGGER manual_bets_deleted AFTER DELETE ON manual_bets
    REFERENCING OLD TABLE AS old_bets FOR EACH STATEMENT EXECUTE FUNCTION keep_bet_totals();
CREATE TRIGGER manual_bets_truncated AFTER TRUNCATE ON manual_bets
    FOR EACH STATEMENT EXECUTE FUNCTION keep_bet_totals();

DO $$ BEGIN EXECUTE bet_totals_of('SELECT 1 AS n, * FROM manual_bets'); END $$;
