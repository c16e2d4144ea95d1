using MonPs.Core.Bets;
using MonPs.Core.Data;
using MonPs.Core.Matches;
using MonPs.Core.Odds;
using MonPs.Web.Pages.Shared;

namespace MonPs.Web.Cli.AddBet;

/// <summary>A new bet as far as it is known: typed by flags, then answer by answer. All text, as Core's form wants it.</summary>
internal sealed class BetAnswers
{
    public BetForm Form { get; set; } = new();

    /// <summary>The match MonPs knows; null while none is chosen, or for a match that is typed.</summary>
    public Match? Match { get; private set; }

    /// <summary>Its prices, while it has not kicked off.</summary>
    public PriceBoard? Board { get; private set; }

    /// <summary>The match is not one MonPs knows: its name and kick-off are typed.</summary>
    public bool IsFree { get; private set; }

    public bool HasMatch => Match is not null || IsFree;

    public Market? Market => SnakeCase.TryParse<Market>(Form.MarketType, out var market) ? market : null;

    public Outcome? Outcome => SnakeCase.TryParse<Outcome>(Form.Selection, out var outcome) ? outcome : null;

    public decimal? Line => Core.Language.TypedNumber.TryRead(Form.Line, out var line) ? line : null;

    public (string Home, string Away)? Teams =>
        Match is { } match ? (match.HomeTeam, match.AwayTeam) : MatchTitle.Split(Form.MatchName ?? "");

    public void Choose(Match match, PriceBoard? board)
    {
        (Match, Board, IsFree) = (match, board, false);
        Form = Form with { MatchId = match.Id, MatchName = null, Sport = null, KickoffTime = null };
    }

    public void ChooseFree()
    {
        (Match, Board, IsFree) = (null, null, true);
        Form = Form with { MatchId = null };
    }

    /// <summary>What the rules say of these fields; other fields may still be empty.</summary>
    public string? Fault(BetForm form, TimeZoneInfo zone, params IReadOnlyList<string> fields) =>
        BetRules.Check(form, Match, zone).Faults.FirstOrDefault(fault => fields.Contains(fault.Field))?.Text;
}
