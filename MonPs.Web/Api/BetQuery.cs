using System.Globalization;
using Microsoft.Extensions.Primitives;
using MonPs.Core.Bets;
using MonPs.Core.Closing;
using MonPs.Core.Data;
using MonPs.Core.Language;
using MonPs.Core.Odds;

namespace MonPs.Web.Api;

/// <summary>The query string of a list of bets: the filter, the order and the page; every wrong value is a fault of its name.</summary>
internal sealed class BetQuery
{
    public const int DefaultLimit = 50;
    public const int MostLimit = 500;
    private readonly IQueryCollection query;
    private readonly List<FieldFault> faults = [];

    private BetQuery(IQueryCollection query)
    {
        this.query = query;
        Filter = ReadFilter();
        Sort = ReadSort();
        Limit = Whole("limit", DefaultLimit, 1, MostLimit);
        Offset = Whole("offset", 0, 0, int.MaxValue);
    }

    public BetFilter Filter { get; }
    public BetSort Sort { get; }
    public int Limit { get; }
    public int Offset { get; }
    public IReadOnlyList<FieldFault> Faults => faults;

    public static BetQuery Of(HttpRequest request) => new(request.Query);

    /// <summary>The same rules for the command line's options, by the names of the query string.</summary>
    public static BetQuery Of(IEnumerable<KeyValuePair<string, string?>> words) =>
        Of(new QueryCollection(words.ToDictionary(word => word.Key, word => new StringValues(word.Value))));

    /// <inheritdoc cref="Of(IEnumerable{KeyValuePair{string, string}})"/>
    public static BetQuery Of(IQueryCollection query) => new(query);

    private BetFilter ReadFilter() =>
        new()
        {
            Status = OneOf<BetStatus>("status") ?? BetStatus.All,
            Sport = Text("sport"),
            Market = OneOf<Market>("market_type"),
            Result = OneOf<BetResult>("result"),
            Bookmaker = Text("bookmaker"),
            Tag = Text("tag"),
            Grade = OneOf<ClosingGrade>("grade"),
            From = Instant("from"),
            To = Instant("to"),
            Search = Text("q"),
        };

    private BetSort ReadSort()
    {
        if (BetSort.TryRead(Text("sort")) is { } sort)
            return sort;
        Fault("sort", Names<BetSortField>());
        return BetSort.NewestFirst;
    }

    private string? Text(string name)
    {
        var text = query[name].ToString().Trim();
        if (!text.Contains('\0', StringComparison.Ordinal))
            return text.Length == 0 ? null : text;
        // PostgreSQL cannot hold a zero character, so nothing can be found by it.
        faults.Add(new(name, "ZeroCharacter"));
        return null;
    }

    private T? OneOf<T>(string name)
        where T : struct, Enum
    {
        if (Text(name) is not { } text)
            return null;
        if (SnakeCase.TryParse<T>(text, out var value))
            return value;
        Fault(name, Names<T>());
        return null;
    }

    private DateTimeOffset? Instant(string name)
    {
        if (Text(name) is not { } text)
            return null;
        const DateTimeStyles utc = DateTimeStyles.AssumeUniversal;
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, utc, out var instant))
            return instant;
        Fault(name, "2026-08-21T19:00:00Z");
        return null;
    }

    private int Whole(string name, int fallback, int least, int most)
    {
        if (Text(name) is not { } text)
            return fallback;
        if (int.TryParse(text, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        Fault(name, $"{least} … {most}");
        return fallback;
    }

    private void Fault(string name, string allowed) => faults.Add(new(name, "Query", query[name].ToString(), allowed));

    private static string Names<T>()
        where T : struct, Enum => string.Join(", ", SnakeCase.All<T>());
}
