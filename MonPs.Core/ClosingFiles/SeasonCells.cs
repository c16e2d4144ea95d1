using System.Globalization;

namespace MonPs.Core.ClosingFiles;

/// <summary>Reads the cells of one row. What cannot be read becomes null and an issue, never a guess.</summary>
internal sealed class SeasonCells(
    string[] cells,
    SeasonColumns columns,
    int trusted,
    bool decimalComma,
    Action<FileIssueCode, string[]> report
)
{
    private const decimal LeastBook = 0.97m;
    private const decimal MostBook = 1.15m;
    private static readonly string[] Blank = ["", "#N/A", "N/A", "NA", "-", "#REF!", "#VALUE!"];
    private static readonly string[] Dates = ["d/M/yyyy", "d/M/yy", "yyyy-MM-dd"];
    private static readonly string[] Times = ["H:mm", "H:mm:ss"];

    /// <summary>Null when the cell is empty, says "not available", is missing or may be cut off.</summary>
    public string? Text(string[] names)
    {
        var position = columns.Of(names);
        if (position < 0 || position >= trusted || position >= cells.Length)
            return null;
        var text = cells[position].Trim();
        return Blank.Contains(text, StringComparer.OrdinalIgnoreCase) ? null : text;
    }

    public DateOnly? Date()
    {
        var text = Text(SeasonColumns.Date);
        const DateTimeStyles style = DateTimeStyles.None;
        if (
            DateOnly.TryParseExact(text, Dates, CultureInfo.InvariantCulture, style, out var date)
            && date.Year is >= 1990 and < 2100
        )
            return date;
        report(FileIssueCode.DateUnreadable, [text ?? ""]);
        return null;
    }

    public TimeOnly? Time()
    {
        if (Text(SeasonColumns.Time) is not { } text)
            return null;
        if (TimeOnly.TryParseExact(text, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return time;
        report(FileIssueCode.TimeUnreadable, [text]);
        return null;
    }

    /// <summary>Goals, when both are there and agree with the result letter beside them.</summary>
    public FinalScore? Score()
    {
        var (home, away) = (Text(SeasonColumns.HomeGoals), Text(SeasonColumns.AwayGoals));
        if (home is null && away is null)
            return null;
        if (Goals(home) is not { } h || Goals(away) is not { } a)
        {
            report(FileIssueCode.ScoreUnreadable, [home ?? "", away ?? ""]);
            return null;
        }
        var letter =
            h > a ? "H"
            : h < a ? "A"
            : "D";
        if ((Text(SeasonColumns.Result) ?? letter) == letter)
            return new(h, a);
        report(FileIssueCode.ScoreContradicts, [$"{h}-{a}", Text(SeasonColumns.Result)!]);
        return null;
    }

    public FileClosing Closing(BookColumns book) =>
        new(
            Market(book.H2h) is [var home, var draw, var away] ? new(home, draw, away) : null,
            Market(book.Totals) is [var over, var under] ? new(over, under) : null
        );

    // All prices of a market or none; together they must look like a bookmaker's, else a column slipped.
    private decimal[] Market(string[] headings)
    {
        if (!columns.Has(headings))
            return [];
        var texts = headings.Select(heading => Text([heading])).ToList();
        if (texts.TrueForAll(text => text is null))
            return [];
        var prices = new List<decimal>();
        foreach (var (heading, text) in headings.Zip(texts))
            if (text is null)
                report(FileIssueCode.OddsIncomplete, [heading]);
            else if (Price(text) is { } price)
                prices.Add(price);
            else
                report(FileIssueCode.OddsUnreadable, [heading, text]);
        if (prices.Count < headings.Length)
            return [];
        var book = prices.Sum(price => 1 / price);
        if (book is >= LeastBook and <= MostBook)
            return [.. prices];
        report(
            FileIssueCode.OddsImplausible,
            [string.Join(" / ", texts), (book * 100).ToString("0.#", CultureInfo.InvariantCulture)]
        );
        return [];
    }

    private decimal? Price(string text)
    {
        var plain = decimalComma ? text.Replace(',', '.') : text;
        return
            decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var price)
            && price is > 1m and <= 1000m
            ? decimal.Round(price, 3, MidpointRounding.AwayFromZero)
            : null;
    }

    // Some spreadsheets write 2 as 2.0.
    private static int? Goals(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var goals)
        && goals is >= 0 and <= 50
        && goals == decimal.Truncate(goals)
            ? (int)goals
            : null;
}
