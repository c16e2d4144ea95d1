using Microsoft.EntityFrameworkCore;
using MonPs.Core.Data;

namespace MonPs.Core.Bets.Totals;

/// <summary>Keeps the totals short.</summary>
public sealed class BetTotalsStore(IDbContextFactory<MonPsDbContext> contexts)
{
    private static readonly string FoldSql = EmbeddedSql.Load("Bets.Totals.fold_bet_totals");

    /// <summary>Puts together what single changes left behind; the figures stay as they are. Safe at any time, by any instance.</summary>
    public async Task Fold(CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        await context.Database.ExecuteSqlRawAsync(FoldSql, ct);
    }
}
