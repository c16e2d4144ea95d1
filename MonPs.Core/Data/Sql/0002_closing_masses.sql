-- What a bet could still become when its line closed, so that expected profit and luck are sums over the bets:
-- the probabilities of its endings by the fair closing line (the rest, 1 minus these, is the loss), and the line that
-- closed, where it is not the bet's own (a modelled closing).
ALTER TABLE manual_bets
    ADD COLUMN closing_line           numeric(5, 2),
    ADD COLUMN closing_win_mass       double precision,
    ADD COLUMN closing_half_win_mass  double precision,
    ADD COLUMN closing_push_mass      double precision,
    ADD COLUMN closing_half_loss_mass double precision;
