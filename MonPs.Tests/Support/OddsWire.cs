namespace MonPs.Tests.Support;

/// <summary>Answers of /odds for one match: Arsenal against Everton, in the Premier League.</summary>
static class OddsWire
{
    public const string Sport = "soccer_epl";
    public const string MatchId = "a1b2c3d4e5f60718293a4b5c6d7e8f90";

    /// <param name="kickoff">As the provider announces it.</param>
    /// <param name="updated">The provider's time of the prices.</param>
    /// <param name="over">Pinnacle's Over 3.0.</param>
    public static string Answer(DateTimeOffset kickoff, DateTimeOffset updated, decimal over) =>
        WireMatch.Json(
            new WireMatch(MatchId, kickoff, Sport, "Arsenal", "Everton")
                .H2h("pinnacle", 1.55m, 4.3m, 6.2m, updated)
                .Totals("pinnacle", 3.0m, over, 1.98m, updated)
        );
}
