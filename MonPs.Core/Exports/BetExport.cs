using Microsoft.EntityFrameworkCore;
using MonPs.Core.Bets;
using MonPs.Core.Data;

namespace MonPs.Core.Exports;

/// <summary>Streams bets out, one at a time, however many there are; deleted ones are not there.</summary>
public sealed class BetExport(IDbContextFactory<MonPsDbContext> contexts)
{
    public async IAsyncEnumerable<Bet> Stream(
        BetFilter filter,
        BetSort sort,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct
    )
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        await foreach (var bet in context.Bets.Apply(filter).InOrder(sort).AsAsyncEnumerable().WithCancellation(ct))
            yield return bet;
    }

    /// <returns>How many bets were written.</returns>
    public async Task<int> WriteCsv(
        System.IO.Stream to,
        BetFilter filter,
        BetSort sort,
        CsvLocale locale,
        CancellationToken ct
    )
    {
        await using var csv = new CsvSheet(to, locale);
        await csv.Row(BetColumns.Names);
        var count = 0;
        await foreach (var bet in Stream(filter, sort, ct))
        {
            await csv.Row(BetColumns.Cells(bet, locale));
            count++;
        }
        return count;
    }
}
