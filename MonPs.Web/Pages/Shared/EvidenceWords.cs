using System.Globalization;
using Microsoft.Extensions.Localization;
using MonPs.Core.Bets;
using MonPs.Core.Closing;
using MonPs.Core.OddsApi;
using MonPs.Web.Culture;

namespace MonPs.Web.Pages.Shared;

/// <summary>What a bet's CLV rests on, in one sentence: which price, seen when, or why there is none.</summary>
public static class EvidenceWords
{
    public static string Of(Bet bet, IStringLocalizer texts, UserZone zone, string reference, DateTimeOffset now) =>
        (bet.ClosingMethod, bet.ClosingOdds, bet.ClvPercent) switch
        {
            (ClosingMethod.Manual, { } typed, { } clv) => texts["Bet.Evidence.Manual", Price(typed), Points(clv)],
            (_, { } closing, { } clv) when bet.ClosingSeenAt is { } seen => texts[
                "Bet.Evidence",
                BookmakerNames.Title(reference),
                Instants.Write(seen, zone, CultureInfo.CurrentCulture, InstantForm.Time),
                Before(bet, seen, texts),
                Price(closing),
                Points(clv)
            ],
            (_, { } closing, { } clv) => texts[
                "Bet.Evidence.Imported",
                Price(closing),
                Points(clv),
                Whose(bet, reference)
            ],
            _ when bet is { ClvFairPercent: { } fair, ClosingSeenAt: null, ClosingLine: { } line } => texts[
                "Closing.Evidence.ModelledFile",
                Whose(bet, reference),
                BetWords.Line(line),
                Points(fair)
            ],
            _ when bet.ClvFairPercent is { } fair => texts["Bet.Evidence.Modelled", Points(fair)],
            _ => texts.Reason(bet, now),
        };

    private static string Whose(Bet bet, string reference) => BookmakerNames.Title(bet.ClosingReference ?? reference);

    // Seen a few seconds before kick-off is still one minute before, in words.
    private static string Before(Bet bet, DateTimeOffset seen, IStringLocalizer texts)
    {
        var minutes = (int)Math.Max(1, Math.Round(((bet.ClosingKickoff ?? bet.KickoffTime) - seen).TotalMinutes));
        return minutes < 120 ? texts["Bet.Minutes", minutes] : texts["Bet.Hours", minutes / 60];
    }

    private static string Price(decimal odds) => Formats.Odds(odds, CultureInfo.CurrentCulture);

    private static string Points(decimal clv) => Formats.Percent(clv, CultureInfo.CurrentCulture);
}
