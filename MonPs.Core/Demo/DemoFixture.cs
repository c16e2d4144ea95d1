namespace MonPs.Core.Demo;

/// <summary>One match of the simulated world. <paramref name="Id"/> has The Odds API's shape: 32 hexadecimal digits.</summary>
sealed record DemoFixture(
    long Slot,
    string Id,
    DemoLeague League,
    string HomeTeam,
    string AwayTeam,
    DateTimeOffset Kickoff
)
{
    public string Name => $"{HomeTeam} - {AwayTeam}";
}
