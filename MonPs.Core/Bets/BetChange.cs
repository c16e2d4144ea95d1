using System.Globalization;
using MonPs.Core.Closing;
using MonPs.Core.Data;
using MonPs.Core.Language;
using MonPs.Core.Matches;

namespace MonPs.Core.Bets;

/// <summary>Applies a patch to a bet: checks it as a whole, then keeps closing, CLV and profit consistent with it.</summary>
internal static class BetChange
{
    /// <returns>The faults; when there are any, the bet was not touched.</returns>
    public static IReadOnlyList<FieldFault> Apply(
        Bet bet,
        BetPatch patch,
        Match? match,
        TimeZoneInfo zone,
        DateTimeOffset now
    )
    {
        var (draft, faults) = BetRules.Check(Overlay(bet, patch), match, zone);
        var more = new Faults();
        var closing =
            patch.Has("closing_odds") && patch["closing_odds"] is { } typed
                ? BetRules.ReadOdds("closing_odds", typed, more)
                : null;
        var settled = patch.Settles ? ReadSettlement(bet, patch, more) : null;
        if (draft is null || more.All.Count > 0)
            return [.. faults, .. more.All];
        Describe(bet, draft, now);
        if (patch.Has("closing_odds"))
            TypeClosing(bet, closing, now);
        Settle(bet, patch, settled, now);
        return [];
    }

    private static BetForm Overlay(Bet bet, BetPatch patch)
    {
        var match = patch.Or("match_id", bet.MatchId);
        return new()
        {
            MatchId = match,
            MatchName = patch.Or("match_name", match == bet.MatchId ? bet.MatchName : null),
            Sport = patch.Or("sport", match == bet.MatchId ? bet.Sport : null),
            KickoffTime = patch.Or("kickoff_time", bet.KickoffTime.ToString("O", CultureInfo.InvariantCulture)),
            MarketType = patch.Or("market_type", SnakeCase.Of(bet.Market)),
            Selection = patch.Or("selection", bet.Selection),
            Line = patch.Or("line", patch.Has("market_type") ? null : bet.Line?.ToString(CultureInfo.InvariantCulture)),
            Bookmaker = patch.Or("bookmaker", bet.Bookmaker),
            OddsObtained = patch.Or("odds_obtained", bet.OddsObtained.ToString(CultureInfo.InvariantCulture)),
            Stake = patch.Or("stake", bet.Stake.ToString(CultureInfo.InvariantCulture)),
            Notes = patch.Or("notes", bet.Notes),
            Tags = patch.Tags ?? bet.Tags,
        };
    }

    private static void Describe(Bet bet, BetDraft draft, DateTimeOffset now)
    {
        var other = bet.MatchId != draft.MatchId || bet.Market != draft.Market || bet.Selection != draft.Selection;
        var repriced = bet.OddsObtained != draft.OddsObtained;
        if (bet.MatchId != draft.MatchId)
            bet.MovedFrom = null;
        (bet.MatchId, bet.MatchName, bet.Sport, bet.KickoffTime) = (
            draft.MatchId,
            draft.MatchName,
            draft.Sport,
            draft.KickoffTime
        );
        (bet.Market, bet.Selection, bet.Line) = (draft.Market, draft.Selection, draft.Line);
        (bet.Bookmaker, bet.OddsObtained, bet.Stake) = (draft.Bookmaker, draft.OddsObtained, draft.Stake);
        (bet.Notes, bet.Tags) = (draft.Notes, [.. draft.Tags]);
        if (other)
            Forget(bet);
        if (other && bet.Market == Odds.Market.Other)
            bet.ClvReason = Closing.ClvReason.OtherMarket;
        else if (repriced)
            Reprice(bet, now);
    }

    // Of what it was before, nothing found or settled automatically holds for what it is now.
    private static void Forget(Bet bet)
    {
        ForgetClosing(bet);
        if (bet.SettledBy == Bets.SettledBy.Score)
            (bet.Result, bet.ProfitLoss, bet.SettledBy, bet.SettledAt) = (null, null, null, null);
    }

    // The next pass finds the closing of what the bet is now.
    private static void ForgetClosing(Bet bet)
    {
        (bet.ClosingOdds, bet.ClosingFairOdds, bet.ClosingMethod, bet.ClosingGrade) = (null, null, null, null);
        (bet.ClosingSeenAt, bet.ClosingKickoff, bet.ClosingFairMethod, bet.ClosingLine) = (null, null, null, null);
        bet.ClosingReference = null;
        (bet.ClosingWinMass, bet.ClosingHalfWinMass, bet.ClosingPushMass, bet.ClosingHalfLossMass) = (
            null,
            null,
            null,
            null
        );
        (bet.ClvPercent, bet.ClvFairPercent, bet.ClvCalculatedAt, bet.ClvReason) = (null, null, null, null);
    }

    // The stored fair odds are rounded, so the next pass computes the fair figure once more from the quote itself; a typed
    // closing is no business of the pass.
    private static void Reprice(Bet bet, DateTimeOffset now)
    {
        bet.ClvPercent = ClvFormula.Raw(bet.OddsObtained, bet.ClosingOdds);
        bet.ClvFairPercent = ClvFormula.Fair(bet.OddsObtained, 1 / (double?)bet.ClosingFairOdds);
        bet.ClvCalculatedAt = bet.ClosingMethod == Closing.ClosingMethod.Manual ? now : null;
    }

    private static void TypeClosing(Bet bet, decimal? closing, DateTimeOffset now)
    {
        ForgetClosing(bet);
        if (closing is null)
            return;
        (bet.ClosingOdds, bet.ClosingMethod, bet.ClosingKickoff) = (
            closing,
            Closing.ClosingMethod.Manual,
            bet.KickoffTime
        );
        (bet.ClvPercent, bet.ClvCalculatedAt) = (ClvFormula.Raw(bet.OddsObtained, closing), now);
    }

    private static Settled? ReadSettlement(Bet bet, BetPatch patch, Faults faults)
    {
        if (patch.Has("result") && string.IsNullOrWhiteSpace(patch["result"]))
            return null;
        var word = patch.Or("result", bet.Result is { } known ? SnakeCase.Of(known) : null);
        if (!SnakeCase.TryParse<BetResult>(word?.Trim(), out var result))
        {
            faults.Add("result", word is null ? "ResultMissing" : "Result", word ?? "");
            return null;
        }
        var profit = ReadMoney("profit_loss", patch, faults);
        var paid = ReadMoney("cash_out_amount", patch, faults);
        if (result == BetResult.CashOut && profit is null && paid is null && faults.All.Count == 0)
            faults.Add("cash_out_amount", "CashOutMissing");
        return new(result, profit, paid);
    }

    private static decimal? ReadMoney(string field, BetPatch patch, Faults faults)
    {
        if (!patch.Has(field) || string.IsNullOrWhiteSpace(patch[field]))
            return null;
        var money = faults.Number(field, patch[field]);
        if (money is not { } amount || (Math.Abs(amount) <= BetRules.MostStake && decimal.Round(amount, 2) == amount))
            return money;
        faults.Add(field, "MoneyDecimals", patch[field]!);
        return null;
    }

    private static void Settle(Bet bet, BetPatch patch, Settled? settled, DateTimeOffset now)
    {
        if (patch.Settles && settled is null)
            (bet.Result, bet.ProfitLoss, bet.SettledBy, bet.SettledAt) = (null, null, OpenedBy(bet), null);
        else if (settled is { } by)
            (bet.Result, bet.ProfitLoss, bet.SettledBy, bet.SettledAt) = (
                by.Result,
                by.ProfitOf(bet),
                Bets.SettledBy.User,
                now
            );
        else if (bet.Result is { } result and not BetResult.CashOut)
            bet.ProfitLoss = Settlement.Profit(result, bet.Stake, bet.OddsObtained);
    }

    // A person who takes an automatic result back has decided: the score must not settle it again.
    private static SettledBy? OpenedBy(Bet bet) =>
        bet.SettledBy == Bets.SettledBy.Score || (bet.Result is null && bet.SettledBy is not null)
            ? Bets.SettledBy.User
            : null;

    private sealed record Settled(BetResult Result, decimal? Profit, decimal? Paid)
    {
        public decimal? ProfitOf(Bet bet) => Profit ?? Settlement.Profit(Result, bet.Stake, bet.OddsObtained, Paid);
    }
}
