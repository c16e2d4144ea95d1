using MonPs.Core.Matches;
using MonPs.Core.Odds;

namespace MonPs.Core.Imports;

/// <summary>Finds the match a row's bet is about among the matches of those days; reads each month once.</summary>
internal sealed class MatchLinker(MatchQueries matches, TeamAliases aliases, bool linkLikely)
{
    private const double ClearlyBetter = 0.1;
    private static readonly TimeSpan Around = TimeSpan.FromHours(36);
    private static readonly TimeSpan AfterPlacing = TimeSpan.FromDays(7);
    private static readonly TimeSpan MovedBy = TimeSpan.FromDays(10);
    private readonly Dictionary<DateOnly, Month> months = [];
    private TeamBook? book;

    public async Task<ImportRow> Link(ImportRow row, CancellationToken ct)
    {
        if (row.Bet is not { } bet || bet.Draft.Market == Market.Other)
            return row;
        if (bet.Draft.MatchId is { } id && await Named(id, bet.Draft.KickoffTime, ct) is { } named)
            return Linked(row, bet, named, LinkSureness.Exact);
        if (bet.Teams is not { } teams)
            return row;
        var isPlacing = row.Remarks.Contains(RowRemark.KickoffUnknown);
        var near = await Near(bet.Draft.KickoffTime, isPlacing ? AfterPlacing : Around, isPlacing, ct);
        return Choose(near, teams, bet.Draft.KickoffTime, await Book(ct)) is var (match, sureness)
            ? Linked(row, bet, match, sureness)
            : row;
    }

    private async ValueTask<TeamBook> Book(CancellationToken ct) => book ??= new(await aliases.All(ct));

    // Among the matches of those weeks, which are in memory: a question to the database for every row would take minutes.
    private async Task<Candidate?> Named(string id, DateTimeOffset kickoff, CancellationToken ct)
    {
        var (first, last) = (await MonthOf(Day(kickoff - MovedBy), ct), await MonthOf(Day(kickoff + MovedBy), ct));
        return first.ById.GetValueOrDefault(id) ?? last.ById.GetValueOrDefault(id);
    }

    private ImportRow Linked(ImportRow row, ImportBet bet, Candidate match, LinkSureness sureness)
    {
        var link = new RowLink(sureness, match.Id, match.Home, match.Away, match.Kickoff);
        if (sureness == LinkSureness.Likely && !linkLikely)
            return row with { Link = link };
        var draft = bet.Draft with
        {
            MatchId = match.Id,
            MatchName = $"{match.Home} vs {match.Away}",
            Sport = match.Sport,
            KickoffTime = match.Kickoff,
        };
        return row with { Link = link, Bet = bet with { Draft = draft } };
    }

    private static (Candidate, LinkSureness)? Choose(
        List<Candidate> near,
        (string Home, string Away) teams,
        DateTimeOffset kickoff,
        TeamBook book
    )
    {
        near.Sort((a, b) => (a.Kickoff - kickoff).Duration().CompareTo((b.Kickoff - kickoff).Duration()));
        if (near.Find(match => Equal(match.Home, teams.Home) && Equal(match.Away, teams.Away)) is { } exact)
            return (exact, LinkSureness.Exact);
        // A name may mean another team in another league.
        var keys = near.Select(match => match.Sport)
            .Distinct()
            .ToDictionary(sport => sport, sport => Keys(book, sport, teams));
        if (near.Find(match => match.Key == keys[match.Sport] && match.Key.Home.Length > 0) is { } alias)
            return (alias, LinkSureness.Alias);
        var ranked = near.Select(match => (Match: match, Likeness: match.Likeness(teams)))
            .OrderByDescending(one => one.Likeness)
            .Take(2)
            .ToList();
        var isClear =
            ranked.Count == 1 || (ranked.Count == 2 && ranked[0].Likeness - ranked[1].Likeness >= ClearlyBetter);
        return isClear && ranked[0].Likeness >= TeamNames.Likely ? (ranked[0].Match, LinkSureness.Likely) : null;
    }

    private async Task<List<Candidate>> Near(DateTimeOffset at, TimeSpan around, bool onlyAfter, CancellationToken ct)
    {
        var (from, to) = (onlyAfter ? at.AddHours(-3) : at - around, at + around);
        var near = new List<Candidate>();
        for (var day = Day(from); day <= Day(to); day = day.AddDays(1))
            near.AddRange(
                (await MonthOf(day, ct)).ByDay[day].Where(match => match.Kickoff >= from && match.Kickoff <= to)
            );
        return near;
    }

    private async ValueTask<Month> MonthOf(DateOnly day, CancellationToken ct)
    {
        var first = new DateOnly(day.Year, day.Month, 1);
        if (months.TryGetValue(first, out var known))
            return known;
        var start = new DateTimeOffset(first.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var names = await Book(ct);
        var found = (await matches.Between(start, start.AddMonths(1), ct))
            .Select(match => new Candidate(match, names))
            .ToList();
        return months[first] = new(found.ToLookup(match => Day(match.Kickoff)), found.ToDictionary(match => match.Id));
    }

    private static (string Home, string Away) Keys(TeamBook book, string sport, (string Home, string Away) teams) =>
        (book.Key(sport, teams.Home), book.Key(sport, teams.Away));

    private static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime);

    private static bool Equal(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);

    private sealed record Month(ILookup<DateOnly, Candidate> ByDay, Dictionary<string, Candidate> ById);

    private sealed class Candidate(Match match, TeamBook book)
    {
        public string Id => match.Id;
        public string Sport => match.SportKey;
        public string Home => match.HomeTeam;
        public string Away => match.AwayTeam;
        public DateTimeOffset Kickoff => match.CommenceTime;

        /// <summary>Equal for equal teams, whatever a source calls them.</summary>
        public (string Home, string Away) Key { get; } = Keys(book, match.SportKey, (match.HomeTeam, match.AwayTeam));

        public double Likeness((string Home, string Away) teams) =>
            Math.Min(TeamNames.Similarity(teams.Home, Home), TeamNames.Similarity(teams.Away, Away));
    }
}
