namespace MonPs.Core.Matches;

/// <summary>Another name of a team, as a source writes it. <paramref name="Sport"/> is the league's key.</summary>
public sealed record TeamAlias(string Sport, string Alias, string Team)
{
    /// <summary>Not one of those that came with MonPs.</summary>
    public bool AddedByUser { get; init; }
}

/// <summary>Which names mean the same team: the alias table first, else the normal form of the name. Pure.</summary>
public sealed class TeamBook(IEnumerable<TeamAlias> aliases)
{
    private readonly Dictionary<(string, string), string> teams = aliases
        .GroupBy(alias => (alias.Sport, TeamNames.Normalise(alias.Alias)))
        .ToDictionary(group => group.Key, group => group.Last().Team);

    /// <summary>Equal for two names of one team.</summary>
    public string Key(string sport, string name) => TeamNames.Normalise(Proper(sport, name));

    /// <summary>The name The Odds API would use, where an alias says so; else the name itself.</summary>
    public string Proper(string sport, string name) =>
        teams.GetValueOrDefault((sport, TeamNames.Normalise(name)), name.Trim());

    public bool Knows(string sport, string name) => teams.ContainsKey((sport, TeamNames.Normalise(name)));
}
