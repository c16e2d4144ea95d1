namespace MonPs.Tests.Core.OddsApi;

/// <summary>Small bodies in the provider's shape, written by hand.</summary>
static class OddsApiBodies
{
    public const string Odds = """
        [{"id":"00000000000000000000000000000001","sport_key":"soccer_epl","sport_title":"EPL",
          "commence_time":"2026-08-22T14:00:00Z","home_team":"Wolves","away_team":"Atlético Northern",
          "bookmakers":[
            {"key":"pinnacle","title":"Pinnacle","last_update":"2026-08-22T10:00:01Z","markets":[
              {"key":"h2h","last_update":"2026-08-22T10:00:02Z","outcomes":[
                {"name":"Atlético Northern","price":4.1},{"name":"Wolves","price":1.95},{"name":"Draw","price":3.6}]},
              {"key":"totals","last_update":"2026-08-22T10:00:02Z","outcomes":[
                {"name":"Over","price":1.94,"point":2.75},{"name":"Under","price":1.98,"point":2.75}]}]},
            {"key":"matchbook","title":"Matchbook","markets":[
              {"key":"h2h_lay","outcomes":[
                {"name":"Atlético Northern","price":4.3},{"name":"Wolves","price":2.0},{"name":"Draw","price":3.8}]}]}]},
         {"id":"00000000000000000000000000000002","sport_key":"soccer_epl","commence_time":"2026-08-23T15:30:00Z",
          "home_team":null,"away_team":null,"bookmakers":[]}]
        """;

    public const string Scores = """
        [{"id":"1","sport_key":"soccer_epl","sport_title":"EPL","commence_time":"2026-08-22T14:00:00Z","completed":true,
          "home_team":"Wolves","away_team":"Albion","last_update":"2026-08-22T16:00:00Z",
          "scores":[{"name":"Albion","score":"0"},{"name":"Wolves","score":"2"}]},
         {"id":"2","sport_key":"soccer_epl","sport_title":"EPL","commence_time":"2026-08-29T14:00:00Z","completed":false,
          "home_team":"Albion","away_team":"Wolves","scores":null,"last_update":null}]
        """;
}
