using MonPs.Core.Closing;
using MonPs.Core.Odds;
using Npgsql;

namespace MonPs.Core.Clv;

/// <summary>Reads the rows of <c>find_closings.sql</c>.</summary>
internal static class ClosingReader
{
    public static async Task<List<FoundClosing>> Read(NpgsqlCommand command, CancellationToken ct)
    {
        var found = new List<FoundClosing>();
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
            found.Add(Row(row));
        return found;
    }

    private static FoundClosing Row(NpgsqlDataReader row)
    {
        var market = row.GetString(1) == "h2h" ? Market.H2h : Market.Totals;
        var prices = market == Market.H2h ? H2h(row, 4) : Totals(row, 7);
        QuoteTimes? times = row.IsDBNull(9) ? null : new(Instant(row, 9), Instant(row, 10), null);
        return new(
            row.GetString(0),
            market,
            Price(row, 2),
            Instant(row, 3),
            prices,
            times,
            Price(row, 11),
            row.GetBoolean(12)
        )
        {
            File = row.IsDBNull(13) ? null : File(row, market),
            BetOn = row.FieldCount > 20 ? row.GetFieldValue<string[]>(20) : null,
        };
    }

    private static ClosingOfFile File(NpgsqlDataReader row, Market market) =>
        new(row.GetString(13), market == Market.H2h ? H2h(row, 15) : Totals(row, 18), Price(row, 14));

    private static List<(Outcome, decimal)> H2h(NpgsqlDataReader row, int from)
    {
        var prices = new List<(Outcome, decimal)>(3);
        Add(prices, Outcome.Home, Price(row, from));
        Add(prices, Outcome.Draw, Price(row, from + 1));
        Add(prices, Outcome.Away, Price(row, from + 2));
        return prices;
    }

    private static List<(Outcome, decimal)> Totals(NpgsqlDataReader row, int from)
    {
        var prices = new List<(Outcome, decimal)>(2);
        Add(prices, Outcome.Over, Price(row, from));
        Add(prices, Outcome.Under, Price(row, from + 1));
        return prices;
    }

    private static void Add(List<(Outcome, decimal)> prices, Outcome outcome, decimal? price)
    {
        if (price is { } odds)
            prices.Add((outcome, odds));
    }

    private static decimal? Price(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetDecimal(column);

    private static DateTimeOffset Instant(NpgsqlDataReader row, int column) =>
        row.GetFieldValue<DateTimeOffset>(column);
}
