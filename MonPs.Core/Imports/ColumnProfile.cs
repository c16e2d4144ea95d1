namespace MonPs.Core.Imports;

/// <summary>What the columns as a whole say about how their cells are written; found in a first reading.</summary>
internal sealed record ColumnProfile(
    int Rows,
    DateOrder? DateOrder,
    bool DatesAmbiguous,
    DecimalMark? Mark,
    bool American
)
{
    private static readonly ImportField[] Numbers =
    [
        ImportField.OddsObtained,
        ImportField.Stake,
        ImportField.ProfitLoss,
        ImportField.CashOutAmount,
        ImportField.ClosingOdds,
    ];

    private static readonly ImportField[] Dates =
    [
        ImportField.KickoffTime,
        ImportField.PlacedAt,
        ImportField.SettledAt,
    ];

    public static ColumnProfile Of(SourceTable table, ColumnMap map, CancellationToken ct)
    {
        var seen = new Seen();
        foreach (var row in table.Rows())
        {
            ct.ThrowIfCancellationRequested();
            seen.Rows++;
            foreach (var field in Dates)
                seen.Date(map.Cell(row, field));
            foreach (var field in Numbers)
                seen.Number(map.Cell(row, field));
            seen.American |= OddsText.IsAmerican(map.Cell(row, ImportField.OddsObtained) ?? "");
        }
        return seen.Profile();
    }

    private sealed class Seen
    {
        private bool dayFirst;
        private bool monthFirst;
        private bool either;
        private bool points;
        private bool commas;

        public int Rows { get; set; }
        public bool American { get; set; }

        public void Date(string? cell)
        {
            if (DateText.Numbers(cell ?? "") is not var (first, second))
                return;
            (dayFirst, monthFirst) = (dayFirst || first > 12, monthFirst || second > 12);
            either |= first <= 12 && second <= 12 && first != second && !cell!.Contains('.', StringComparison.Ordinal);
        }

        public void Number(string? cell)
        {
            var mark = NumberText.MarkOf(cell ?? "");
            (points, commas) = (points || mark == DecimalMark.Point, commas || mark == DecimalMark.Comma);
        }

        // A column that shows both orders decides nothing.
        public ColumnProfile Profile()
        {
            DateOrder? order =
                dayFirst == monthFirst ? null
                : dayFirst ? Imports.DateOrder.DayMonth
                : Imports.DateOrder.MonthDay;
            DecimalMark? mark =
                points == commas ? null
                : commas ? DecimalMark.Comma
                : DecimalMark.Point;
            return new(Rows, order, either && order is null, mark, American);
        }
    }
}
