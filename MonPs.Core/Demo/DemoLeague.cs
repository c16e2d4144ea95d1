namespace MonPs.Core.Demo;

/// <summary>
/// A league of the simulated world under The Odds API's key. Real club names, strongest first, mixed from several divisions:
/// with 36 clubs a pairing comes back only after ten and a half days, so a rematch is never taken for a moved match.
/// </summary>
sealed record DemoLeague(string Key, string Title, string Description, string[] Clubs)
{
    public static IReadOnlyList<DemoLeague> Played { get; } =
    [
        new("soccer_epl", "EPL", "English Premier League", DemoClubs.England),
        new("soccer_spain_la_liga", "La Liga - Spain", "Spanish Soccer", DemoClubs.Spain),
        new("soccer_france_ligue_one", "Ligue 1 - France", "French Soccer", DemoClubs.France),
    ];

    /// <summary>A known sport out of season: The Odds API answers it with an empty list, not with an error.</summary>
    public static DemoLeague Resting { get; } =
        new("soccer_germany_bundesliga", "Bundesliga - Germany", "German Soccer", []);

    public bool IsActive => Clubs.Length > 0;

    public static DemoLeague? Find(string key) => Played.Append(Resting).FirstOrDefault(league => league.Key == key);
}
