using System.Globalization;
using MonPs.Core.Bets;
using MonPs.Core.Data;
using MonPs.Core.Language;
using MonPs.Core.Odds;
using MonPs.Core.OddsApi;
using MonPs.Web.Culture;
using MonPs.Web.Pages.Shared;

namespace MonPs.Web.Pages.NewBet;

/// <summary>A bet while it is typed. All text as typed, so that nothing is lost when it is refused or the panel closes.</summary>
public sealed class NewBetDraft
{
    private IReadOnlyList<FieldFault> faults = [];

    /// <summary>One per form: however often it is sent, one bet is made.</summary>
    public string Key { get; private set; } = NewKey();
    public UpcomingMatch? Match { get; private set; }
    public bool IsFree { get; set; }
    public string Name { get; set; } = "";
    public string Sport { get; set; } = "";
    public string Kickoff { get; set; } = "";
    public Outcome? Outcome { get; private set; }
    public decimal? Line { get; private set; }
    public string Bookmaker { get; set; } = "";
    public string Odds { get; set; } = "";
    public string Stake { get; set; } = "";
    public string Notes { get; set; } = "";
    public string Tags { get; set; } = "";

    /// <summary>What a pasted text said; what it did not say is still to be typed.</summary>
    public BetText? Pasted { get; private set; }

    /// <summary>Nothing was typed or chosen yet.</summary>
    public bool IsEmpty =>
        Match is null
        && !IsFree
        && Outcome is null
        && string.Concat(Name, Kickoff, Bookmaker, Odds, Stake, Notes, Tags).Length == 0;

    /// <summary>What is backed, for finding its twins; null until a match and a side are known.</summary>
    public BetKind? Kind =>
        Outcome is { } side && (Match?.Name ?? Name) is { Length: > 0 } name
            ? new(Match?.MatchId, name, side, Line, DecimalText.Read(Stake))
            : null;

    /// <summary>The team names, as far as they are known yet.</summary>
    public (string Home, string Away)? Teams =>
        Match is { } match ? (match.HomeTeam, match.AwayTeam) : MatchTitle.Split(Name);

    /// <summary>What a win would bring, when odds and stake are numbers that make sense.</summary>
    public decimal? Gain =>
        DecimalText.Read(Odds) is { } odds and > 1 && DecimalText.Read(Stake) is { } stake and > 0
            ? Settlement.Profit(BetResult.Win, stake, decimal.Min(odds, BetRules.MostOdds))
            : null;

    public void Choose(UpcomingMatch? match)
    {
        (Match, IsFree, Outcome, Line, faults) = (match, false, null, null, []);
        (Odds, Bookmaker, Pasted) = ("", "", null);
    }

    public void Choose(Outcome outcome, decimal? line, BestPrice? price)
    {
        (Outcome, Line) = (outcome, line);
        if (price is null)
            return;
        Odds = DecimalText.Write(price.Odds, CultureInfo.CurrentCulture);
        Bookmaker = BookmakerNames.Title(price.Bookmaker);
    }

    public void Choose(UpcomingMatch match, BetWish wish)
    {
        Choose(match);
        Choose(wish.Outcome, wish.Line, new(wish.Odds, wish.Bookmaker));
        Stake = wish.Stake is null ? Stake : DecimalText.Write(wish.Stake, CultureInfo.CurrentCulture);
    }

    /// <summary>Fills the form in with what the text says; where it says nothing the form stays empty.</summary>
    /// <param name="found">The one match it can mean; null when there is none or more than one.</param>
    public void Choose(BetText text, UpcomingMatch? found)
    {
        Choose(found);
        (IsFree, Pasted) = (found is null, text);
        Name = text.Teams is { } teams ? MatchTitle.Of(teams.Home, teams.Away) : "";
        (Outcome, Line) = (text.Outcome, text.Line);
        Odds = Written(text.Odds);
        Stake = Written(text.Stake);
        Bookmaker = text.Bookmaker ?? "";
    }

    /// <summary>As it was before the page was lost. A match that has kicked off meanwhile is one typed by hand.</summary>
    public static NewBetDraft Of(KeptDraft kept, IEnumerable<UpcomingMatch> upcoming)
    {
        var match = upcoming.FirstOrDefault(one => one.MatchId == kept.MatchId);
        return new()
        {
            Key = kept.HasOwnKey ? kept.Key! : NewKey(),
            Match = match,
            IsFree = match is null && (kept.IsFree || kept.MatchId is not null),
            Name = kept.Name ?? "",
            Sport = kept.Sport ?? "",
            Kickoff = kept.Kickoff ?? "",
            Outcome = kept.Outcome,
            Line = kept.Line,
            Bookmaker = kept.Bookmaker ?? "",
            Odds = kept.Odds ?? "",
            Stake = kept.Stake ?? "",
            Notes = kept.Notes ?? "",
            Tags = kept.Tags ?? "",
        };
    }

    public KeptDraft Keep(UserZone zone, bool open) =>
        new()
        {
            Open = open,
            Key = Key,
            MatchId = Match?.MatchId,
            IsFree = IsFree,
            Name = Match is { } match ? MatchTitle.Of(match.HomeTeam, match.AwayTeam) : Name,
            Sport = Match?.Sport ?? Sport,
            Kickoff = Match is { } known ? KickoffText(zone.At(known.CommenceTime)) : Kickoff,
            Outcome = Outcome,
            Line = Line,
            Bookmaker = Bookmaker,
            Odds = Odds,
            Stake = Stake,
            Notes = Notes,
            Tags = Tags,
        };

    public void Refuse(IReadOnlyList<FieldFault> found) => faults = found;

    /// <summary>The key stands for another bet already, as after an answer that was lost on its way.</summary>
    public void Renew() => Key = NewKey();

    /// <summary>What is wrong with the first of these fields that is wrong, or null.</summary>
    public string? Fault(params string[] fields) => faults.FirstOrDefault(fault => fields.Contains(fault.Field))?.Text;

    public BetForm ToForm() =>
        new()
        {
            MatchId = Match?.MatchId,
            MatchName = Match is null ? Name : null,
            Sport = Match is null ? Sport : null,
            KickoffTime = Match is null ? Kickoff : null,
            MarketType = Outcome is { } side ? SnakeCase.Of(MarketOf(side)) : null,
            Selection = Outcome?.ToString(),
            Line = Line?.ToString(CultureInfo.InvariantCulture),
            Bookmaker = BookmakerNames.Key(Bookmaker),
            OddsObtained = Odds,
            Stake = Stake,
            Notes = Notes,
            Tags = TagText.Read(Tags),
        };

    // As an input of type datetime-local writes it.
    private static string KickoffText(DateTimeOffset local) =>
        local.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);

    private static string Written(decimal? number) => DecimalText.Write(number, CultureInfo.CurrentCulture);

    private static Market MarketOf(Outcome side) =>
        side is Core.Odds.Outcome.Over or Core.Odds.Outcome.Under ? Market.Totals : Market.H2h;

    private static string NewKey() => $"page-{Guid.NewGuid():N}";
}
