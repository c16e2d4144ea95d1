using Microsoft.EntityFrameworkCore;

namespace MonPs.Core.Bets;

/// <summary>Turns a filter and a sort order into SQL; the list, the figures and the export all restrict through here.</summary>
internal static class BetFiltering
{
    // Without it EF turns escaping off, and a sought % or _ would match anything.
    private const string Escape = "\\";

    public static IQueryable<Bet> Apply(this IQueryable<Bet> bets, BetFilter filter)
    {
        bets = filter.Status switch
        {
            BetStatus.Pending => bets.Where(b => b.Result == null),
            BetStatus.Settled => bets.Where(b => b.Result != null),
            BetStatus.ClvPositive => bets.Where(b => b.ClvPercent > 0),
            _ => bets,
        };
        bets = bets.OfKind(filter);
        if (filter.Result is { } result)
            bets = bets.Where(b => b.Result == result);
        if (filter.Tag is { } tag)
            bets = bets.Where(b => b.Tags.Contains(tag));
        if (filter.Grade is { } grade)
            bets = bets.Where(b => b.ClosingGrade == grade);
        if (filter.SettledBy is { } by)
            bets = bets.Where(b => b.SettledBy == by && b.Result != null);
        return bets.InPeriod(filter).Matching(filter.Search);
    }

    /// <summary>By what the kept totals tell apart, for bets and for totals alike.</summary>
    public static IQueryable<T> OfKind<T>(this IQueryable<T> counted, BetFilter filter)
        where T : class, IBetKind
    {
        if (filter.Sport is { } sport)
            counted = counted.Where(b => b.Sport == sport);
        if (filter.Bookmaker is { } bookmaker)
            counted = counted.Where(b => b.Bookmaker == bookmaker);
        if (filter.Market is { } market)
            counted = counted.Where(b => b.Market == market);
        return counted;
    }

    public static IQueryable<Bet> InOrder(this IQueryable<Bet> bets, BetSort sort) =>
        (sort.Field, sort.Descending) switch
        {
            (BetSortField.Created, true) => bets.OrderByDescending(b => b.CreatedAt).ThenByDescending(b => b.Id),
            (BetSortField.Created, _) => bets.OrderBy(b => b.CreatedAt).ThenBy(b => b.Id),
            (BetSortField.Clv, true) => bets.OrderBy(b => b.ClvPercent == null)
                .ThenByDescending(b => b.ClvPercent)
                .ThenBy(b => b.Id),
            (BetSortField.Clv, _) => bets.OrderBy(b => b.ClvPercent).ThenBy(b => b.Id),
            (BetSortField.Odds, true) => bets.OrderByDescending(b => b.OddsObtained).ThenByDescending(b => b.Id),
            (BetSortField.Odds, _) => bets.OrderBy(b => b.OddsObtained).ThenBy(b => b.Id),
            (BetSortField.Stake, true) => bets.OrderByDescending(b => b.Stake).ThenByDescending(b => b.Id),
            (BetSortField.Stake, _) => bets.OrderBy(b => b.Stake).ThenBy(b => b.Id),
            (BetSortField.Profit, true) => bets.OrderBy(b => b.ProfitLoss == null)
                .ThenByDescending(b => b.ProfitLoss)
                .ThenBy(b => b.Id),
            (BetSortField.Profit, _) => bets.OrderBy(b => b.ProfitLoss).ThenBy(b => b.Id),
            (_, true) => bets.OrderByDescending(b => b.KickoffTime).ThenByDescending(b => b.Id),
            _ => bets.OrderBy(b => b.KickoffTime).ThenBy(b => b.Id),
        };

    private static IQueryable<Bet> InPeriod(this IQueryable<Bet> bets, BetFilter filter)
    {
        if (filter.From?.ToUniversalTime() is { } from)
            bets = bets.Where(b => b.KickoffTime >= from);
        if (filter.To?.ToUniversalTime() is { } to)
            bets = bets.Where(b => b.KickoffTime < to);
        return bets;
    }

    private static IQueryable<Bet> Matching(this IQueryable<Bet> bets, string? search)
    {
        foreach (var word in (search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(10))
        {
            var like = $"%{word.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_")}%";
            bets = bets.Where(b =>
                EF.Functions.ILike(b.MatchName, like, Escape)
                || EF.Functions.ILike(b.Selection, like, Escape)
                || EF.Functions.ILike(b.Bookmaker!, like, Escape)
                || EF.Functions.ILike(b.Notes!, like, Escape)
                || b.Tags.Any(tag => EF.Functions.ILike(tag, like, Escape))
            );
        }
        return bets;
    }
}
