using MonPs.Core.Bets;
using MonPs.Core.Data;
using MonPs.Core.Odds;

namespace MonPs.Web.Cli.AddBet;

/// <summary>A bet in one line, as typed.</summary>
internal sealed record AddBetFlags
{
    public string? Match { get; init; }
    public string? Kickoff { get; init; }
    public string? League { get; init; }
    public string? Market { get; init; }
    public string? Selection { get; init; }
    public string? Line { get; init; }
    public string? Bookmaker { get; init; }
    public string? Odds { get; init; }
    public string? Stake { get; init; }
    public string? Notes { get; init; }
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The form but for the match, which must be sought first.</summary>
    public BetForm Form((string Home, string Away)? teams)
    {
        var market = MarketStep.Key(Market);
        var known = SnakeCase.TryParse<Market>(market, out var named) ? named : (Market?)null;
        var side = Selection is null ? null : OutcomeText.Read(Selection, known, teams);
        return new()
        {
            MarketType = market ?? (side is { Side: var one } ? SnakeCase.Of(MarketOf(one)) : null),
            Selection = side?.Side.ToString() ?? Selection,
            Line = Line ?? side?.Line,
            Bookmaker = Bookmaker is null ? null : BookmakerText.Key(Bookmaker, []) ?? Bookmaker,
            OddsObtained = Odds,
            Stake = Stake,
            Notes = Notes,
            Tags = Tags.Count == 0 ? null : Tags,
        };
    }

    private static Market MarketOf(Outcome side) =>
        side is Outcome.Over or Outcome.Under ? Core.Odds.Market.Totals : Core.Odds.Market.H2h;
}
