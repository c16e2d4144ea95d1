namespace MonPs.Benchmarks.Web;

/// <summary>Bets as a bettor has them, made from the row number alone: most are settled, one in twenty is open.</summary>
static class WebBets
{
    internal static string Fill(int bets) =>
        $"""
            TRUNCATE manual_bets CASCADE;
            INSERT INTO manual_bets (match_name, sport, kickoff_time, market_type, selection, line, bookmaker, odds_obtained,
                stake, closing_odds, closing_fair_odds, closing_method, closing_grade, clv_percent, clv_fair_percent, result,
                profit_loss, tags, created_at, updated_at, closing_win_mass, closing_half_win_mass, closing_push_mass,
                closing_half_loss_mass)
            SELECT teams[1 + i % 12] || ' vs ' || teams[1 + (i + 1 + i / 12 % 10) % 12],
                   (ARRAY ['soccer_epl', 'soccer_spain_la_liga', 'soccer_france_ligue_one'])[1 + i / 5 % 3],
                   date_trunc('hour', now()) + interval '3 days' - ({bets} - i) * interval '3 hours',
                   CASE WHEN i % 4 = 0 THEN 'totals' ELSE 'h2h' END,
                   CASE WHEN i % 4 = 0 THEN 'Over' ELSE (ARRAY ['Home', 'Draw', 'Away'])[1 + i % 3] END,
                   CASE WHEN i % 4 = 0 THEN 2.5 END,
                   (ARRAY ['unibet_fr', 'winamax_fr', 'betclic_fr'])[1 + i / 3 % 3],
                   1.5 + hashint4(i) % 200 * 0.01 + 2, 10 + i % 5 * 10,
                   CASE WHEN closed THEN 1.95 END, CASE WHEN closed THEN 2.0 END, CASE WHEN closed THEN 'quote' END,
                   CASE WHEN closed THEN 'A' END, CASE WHEN closed THEN round((hashint4(i) % 1000)::numeric / 100, 4) END,
                   CASE WHEN closed THEN round((hashint4(i) % 1000)::numeric / 100 - 2, 4) END,
                   CASE WHEN closed THEN CASE WHEN i % 2 = 0 THEN 'win' ELSE 'loss' END END,
                   CASE WHEN closed THEN CASE WHEN i % 2 = 0 THEN 10 ELSE -10 END END,
                   CASE WHEN i % 3 = 0 THEN ARRAY ['valeur'] ELSE ARRAY []::text[] END,
                   now() - ({bets} - i) * interval '3 hours', now(), CASE WHEN closed THEN 0.5 END,
                   CASE WHEN closed THEN 0 END, CASE WHEN closed THEN 0 END, CASE WHEN closed THEN 0 END
            FROM (SELECT i, i % 20 <> 0 AND i <= {bets} - 30 AS closed,
                         ARRAY ['Lyon', 'Lens', 'Paris SG', 'Marseille', 'Arsenal', 'Chelsea', 'Everton', 'Real Madrid', 'Sevilla',
                                'Valencia', 'Monaco', 'Nice'] AS teams
                  FROM generate_series(1, {bets}) i) made
            """;
}
