using System.Globalization;
using MonPs.Core.Data;
using MonPs.Core.Fair;
using MonPs.Core.Language;
using MonPs.Core.Matches;
using MonPs.Core.Odds;

namespace MonPs.Core.Bets;

/// <summary>What makes a bet acceptable; the same for the page, the API, the command line and files. Reports every fault at once.</summary>
public static class BetRules
{
    public const int LongestNotes = 10_000;
    public const int LongestText = 200;
    public const int MostTags = 20;
    public const decimal MostOdds = 99_999m;
    public const decimal MostStake = 999_999_999m;

    /// <param name="form">What was typed.</param>
    /// <param name="match">The match it names, when we know it: its name, league and kick-off fill what was left out.</param>
    /// <param name="zone">The zone of a kick-off typed without an offset.</param>
    /// <returns>A draft, or the faults; one of the two is empty.</returns>
    public static (BetDraft? Draft, IReadOnlyList<FieldFault> Faults) Check(
        BetForm form,
        Match? match,
        TimeZoneInfo zone
    )
    {
        var faults = new Faults();
        var market = ReadMarket(form, faults);
        var other = market == Market.Other ? faults.Text("selection", form.Selection, LongestText) : null;
        var (outcome, line) = other is null ? ReadSelection(form, market, faults) : (null, null);
        var name = faults.Text("match_name", form.MatchName, LongestText) ?? NameOf(match);
        if (name is null)
            faults.Add("match_name", "Missing");
        var kickoff = ReadKickoff(form, match, zone, faults);
        var odds = ReadOdds("odds_obtained", form.OddsObtained, faults);
        var stake = ReadStake(form.Stake, faults);
        var draft = new BetDraft(
            // Nothing of a match's quotes answers a bet on another market.
            market == Market.Other
                ? null
                : faults.Text("match_id", form.MatchId, LongestText),
            name ?? "",
            faults.Text("sport", form.Sport, LongestText) ?? match?.SportKey,
            kickoff ?? default,
            market ?? Market.H2h,
            outcome is { } side ? BetSelection.Write(side, line) : other ?? "",
            line,
            faults.Text("bookmaker", form.Bookmaker, LongestText),
            odds ?? 0,
            stake ?? 0,
            ReadNotes(form.Notes, faults),
            ReadTags(form.Tags, faults)
        );
        return faults.All.Count == 0 ? (draft, []) : (null, faults.All);
    }

    internal static decimal? ReadOdds(string field, string? text, Faults faults)
    {
        if (faults.Number(field, text) is not { } odds)
            return null;
        if (odds > 1 && odds <= MostOdds && decimal.Round(odds, 3) == odds)
            return odds;
        faults.Add(field, decimal.Round(odds, 3) == odds ? "OddsRange" : "OddsDecimals", text!.Trim());
        return null;
    }

    internal static decimal? ReadStake(string? text, Faults faults)
    {
        if (faults.Number("stake", text) is not { } stake)
            return null;
        if (stake > 0 && stake <= MostStake && decimal.Round(stake, 2) == stake)
            return stake;
        faults.Add("stake", decimal.Round(stake, 2) == stake ? "StakeRange" : "MoneyDecimals", text!.Trim());
        return null;
    }

    internal static string? ReadNotes(string? text, Faults faults) => faults.Text("notes", text, LongestNotes);

    internal static IReadOnlyList<string> ReadTags(IReadOnlyList<string>? tags, Faults faults)
    {
        var clean = (tags ?? []).Select(tag => tag.Trim()).Where(tag => tag.Length > 0).Distinct().ToList();
        if (clean.Count > MostTags)
            faults.Add("tags", "TooManyTags", MostTags.ToString(CultureInfo.InvariantCulture));
        if (clean.Any(tag => tag.Length > 50 || tag.Any(char.IsControl)))
            faults.Add("tags", "TagTooLong");
        return clean;
    }

    private static Market? ReadMarket(BetForm form, Faults faults)
    {
        if (SnakeCase.TryParse<Market>(form.MarketType?.Trim(), out var market))
            return market;
        faults.Add(
            "market_type",
            string.IsNullOrWhiteSpace(form.MarketType) ? "Missing" : "Market",
            form.MarketType ?? ""
        );
        return null;
    }

    private static (Outcome?, decimal?) ReadSelection(BetForm form, Market? market, Faults faults)
    {
        var words = (form.Selection ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var line = string.IsNullOrWhiteSpace(form.Line) ? null : faults.Number("line", form.Line);
        if (words.Length == 0)
            faults.Add("selection", "Missing");
        if (words.Length == 0 || market is null or Market.Other)
            return (null, null);
        // Not Enum.TryParse: it takes numbers and lists for names.
        var known = SnakeCase.TryParse<Outcome>(words[0], out var outcome);
        return market switch
        {
            Market.H2h when known && outcome <= Outcome.Away && words.Length == 1 => H2hSide(outcome, form, faults),
            Market.Totals when known && outcome > Outcome.Away && words.Length <= 2 => TotalsSide(
                outcome,
                words,
                line,
                form,
                faults
            ),
            _ => Unknown(market.Value, form, faults),
        };
    }

    private static (Outcome?, decimal?) H2hSide(Outcome outcome, BetForm form, Faults faults)
    {
        if (!string.IsNullOrWhiteSpace(form.Line))
            faults.Add("line", "LineOnH2h");
        return (outcome, null);
    }

    private static (Outcome?, decimal?) TotalsSide(
        Outcome side,
        string[] words,
        decimal? line,
        BetForm form,
        Faults faults
    )
    {
        if (string.IsNullOrWhiteSpace(form.Line))
            faults.Add("line", "LineMissing");
        if (line is { } given && (!TotalGoals.IsLine(given) || given > 100))
            faults.Add("line", "LineSteps", form.Line!);
        if (
            words.Length == 2
            && line is not null
            && (!TypedNumber.TryRead(words[1], out var written) || written != line)
        )
            faults.Add("selection", "LineDiffers", form.Selection!, form.Line!);
        return (side, line);
    }

    private static (Outcome?, decimal?) Unknown(Market market, BetForm form, Faults faults)
    {
        faults.Add("selection", market == Market.H2h ? "SelectionH2h" : "SelectionTotals", form.Selection!);
        return (null, null);
    }

    private static DateTimeOffset? ReadKickoff(BetForm form, Match? match, TimeZoneInfo zone, Faults faults)
    {
        if (match is not null)
            return match.CommenceTime;
        if (string.IsNullOrWhiteSpace(form.KickoffTime))
            faults.Add("kickoff_time", "KickoffMissing");
        else if (BetInstant.TryRead(form.KickoffTime, zone) is { } instant)
            return instant;
        else
            faults.Add("kickoff_time", "Instant", form.KickoffTime);
        return null;
    }

    private static string? NameOf(Match? match) => match is null ? null : $"{match.HomeTeam} vs {match.AwayTeam}";
}
