using System.Globalization;
using MonPs.Core.Matches;

namespace MonPs.Core.ClosingFiles;

/// <summary>
/// Finds the match and the bets that each row of a file means: same league, same teams (by <see cref="TeamBook"/>), day ± 1 in
/// the United Kingdom. A likeness of names is only ever a suggestion. Pure.
/// </summary>
internal sealed class MatchFinder
{
    private const double LeastLikeness = 0.3;
    private readonly TeamBook book;
    private readonly MatchCandidates candidates;
    private readonly ILookup<(string Sport, string Home, string Away), KnownMatch> matches;
    private readonly Dictionary<string, ILookup<(string Home, string Away), FreeBet>> bets = [];

    public MatchFinder(TeamBook book, MatchCandidates candidates)
    {
        (this.book, this.candidates) = (book, candidates);
        matches = candidates.Matches.ToLookup(known =>
            (
                known.Match.SportKey,
                book.Key(known.Match.SportKey, known.Match.HomeTeam),
                book.Key(known.Match.SportKey, known.Match.AwayTeam)
            )
        );
    }

    public string Home(SeasonRow row) => book.Key(row.Sport, row.Home);

    public string Away(SeasonRow row) => book.Key(row.Sport, row.Away);

    /// <returns>Every match it may be; one that came back under a new id counts only when there is no other.</returns>
    public IReadOnlyList<KnownMatch> Matches(SeasonRow row)
    {
        var all = matches[(row.Sport, Home(row), Away(row))].Where(known => IsNear(known.Day, row)).ToList();
        var current = all.Where(known => known.Match.SupersededBy is null).ToList();
        return current.Count > 0 ? current : all;
    }

    public IReadOnlyList<FreeBet> Bets(SeasonRow row) =>
        [.. BetsOf(row.Sport)[(Home(row), Away(row))].Where(bet => IsNear(bet.Day, row))];

    /// <summary>The nearest match or bet of the same days whose names are alike, as the names that would have to mean the same.</summary>
    /// <param name="taken">Matches and bets that other rows mean beyond doubt, by their names' keys and day.</param>
    public IReadOnlyList<TeamSuggestion> Suggest(SeasonRow row, IReadOnlySet<string> taken)
    {
        var best = Pairs(row)
            .Where(pair => !taken.Contains(TakenKey(row.Sport, pair.Home, pair.Away)))
            .Select(pair => (pair.Home, pair.Away, Likeness: Likeness(row, pair.Home, pair.Away)))
            .Where(pair => pair.Likeness >= TeamNames.Likely)
            .OrderByDescending(pair => pair.Likeness)
            .FirstOrDefault();
        return best.Home is null
            ? []
            : [.. new[] { Alias(row, row.Home, best.Home), Alias(row, row.Away, best.Away) }.OfType<TeamSuggestion>()];
    }

    public string TakenKey(string sport, string home, string away) =>
        $"{book.Key(sport, home)}|{book.Key(sport, away)}";

    /// <summary>An id for a match made from a row: readable, and the same at every import.</summary>
    public string NewId(SeasonRow row) =>
        string.Join(
            '-',
            "fd",
            row.Sport["soccer_".Length..].Replace('_', '-'),
            row.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Slug(Home(row)),
            Slug(Away(row))
        );

    public string ProperName(SeasonRow row, string team) => book.Proper(row.Sport, team);

    private IEnumerable<(string Home, string Away)> Pairs(SeasonRow row) =>
        candidates
            .Matches.Where(known => known.Match.SportKey == row.Sport && IsNear(known.Day, row))
            .Select(known => (known.Match.HomeTeam, known.Match.AwayTeam))
            .Concat(
                candidates
                    .Bets.Where(bet => bet.MayBeIn(row.Sport) && IsNear(bet.Day, row))
                    .Select(bet => (bet.Home, bet.Away))
            )
            .Distinct();

    // On one day a team plays once: where one side is the same, the other needs little likeness to be worth asking about.
    private double Likeness(SeasonRow row, string home, string away)
    {
        var (one, other) = (Alike(row.Sport, row.Home, home), Alike(row.Sport, row.Away, away));
        return Math.Min(one, other) < LeastLikeness ? 0 : (one + other) / 2;
    }

    // Also letter by letter as written: "Wolvs" is far from what "Wolves" stands for.
    private double Alike(string sport, string a, string b) =>
        new[]
        {
            TeamNames.Similarity(a, b),
            TeamNames.Similarity(book.Proper(sport, a), book.Proper(sport, b)),
            WordLikeness.Of(Words(a), Words(b)),
        }.Max();

    private static string[] Words(string name) =>
        name.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);

    // Null when the two names mean the same already, or are known to be two different teams.
    private TeamSuggestion? Alias(SeasonRow row, string inFile, string known)
    {
        if (book.Key(row.Sport, inFile) == book.Key(row.Sport, known))
            return null;
        var alias = book.Knows(row.Sport, inFile)
            ? new TeamAlias(row.Sport, known, book.Proper(row.Sport, inFile))
            : new TeamAlias(row.Sport, inFile, book.Proper(row.Sport, known));
        return new(inFile, known, Alike(row.Sport, inFile, known), alias, 1, row.Name);
    }

    private ILookup<(string Home, string Away), FreeBet> BetsOf(string sport)
    {
        if (bets.TryGetValue(sport, out var found))
            return found;
        return bets[sport] = candidates
            .Bets.Where(bet => bet.MayBeIn(sport))
            .ToLookup(bet => (book.Key(sport, bet.Home), book.Key(sport, bet.Away)));
    }

    private static bool IsNear(DateOnly day, SeasonRow row) => Math.Abs(day.DayNumber - row.Date.DayNumber) <= 1;

    private static string Slug(string key) => string.Concat(key.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
}
