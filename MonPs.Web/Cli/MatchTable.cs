using MonPs.Core.Odds;
using MonPs.Core.OddsApi;
using MonPs.Core.Settings;
using MonPs.Web.Pages.Shared;
using Spectre.Console;

namespace MonPs.Web.Cli;

/// <summary>Coming matches as tables of eighty columns.</summary>
internal static class MatchTable
{
    /// <summary>To choose from: numbered from <paramref name="first"/> on.</summary>
    public static Table Numbered(IReadOnlyList<UpcomingMatch> matches, int first, TimeZoneInfo zone)
    {
        var table = Shown.Table("", Word("Kickoff"), Word("Match"), Word("League")).Right(0).Wrapping(2);
        foreach (var (match, index) in matches.Select((match, index) => (match, index)))
            table.Row(
                $"{first + index}",
                Shown.Instant(match.CommenceTime, zone),
                MatchTitle.Of(match.HomeTeam, match.AwayTeam),
                LeagueTitle.Of(match.Sport)
            );
        return table;
    }

    /// <summary>Two lines for each match: the best 1X2 prices, and the reference's.</summary>
    public static async Task<Table> Priced(
        IReadOnlyList<UpcomingMatch> matches,
        OddsQueries odds,
        MonPsSettings settings,
        CancellationToken ct
    )
    {
        var table = Shown
            .Table(Word("Kickoff"), Word("Match"), "", "1", CliText.Get("Cli.Brief.Draw"), "2", Word("Goals"))
            .Right(3, 4, 5)
            .Wrapping(1);
        foreach (var match in matches)
        {
            var board = PriceBoard.Of(match, await odds.OfMatch(match.MatchId, ct), settings);
            AddRows(table, match, board, settings);
        }
        return table;
    }

    private static void AddRows(Table table, UpcomingMatch match, PriceBoard board, MonPsSettings settings)
    {
        var reference = BookmakerNames.Title(settings.ReferenceBookmaker);
        table.Row([
            $"{Shown.Brief(match.CommenceTime, settings.TimeZone)}\n{LeagueTitle.Of(match.Sport)}",
            MatchTitle.Of(match.HomeTeam, match.AwayTeam),
            $"{Word("Best")}\n{reference}",
            .. new[] { Outcome.Home, Outcome.Draw, Outcome.Away }.Select(side =>
                $"{Shown.Odds(board.Best(side, null)?.Odds)}\n{Shown.Odds(board.Reference(side, null))}"
            ),
            Goals(board),
        ]);
    }

    // The reference's main line: the one whose two sides are closest to each other.
    private static string Goals(PriceBoard board)
    {
        if (board.MainLine is not { } line)
            return Shown.None;
        var prices = new[] { Outcome.Over, Outcome.Under }.Select(side =>
            $"{Shown.Brief(side, line)} {Shown.Odds(board.Best(side, line)?.Odds)}"
        );
        return string.Join('\n', prices);
    }

    private static string Word(string key) => CliText.Get($"Cli.Column.{key}");
}
