using MonPs.Core.Bets;
using MonPs.Core.Matches;
using MonPs.Core.Odds;
using MonPs.Core.Settings;
using MonPs.Web.Pages.Shared;

namespace MonPs.Web.Cli.AddBet;

/// <summary>Finds what --match means: an id, or words that only one coming match has. Nothing is guessed.</summary>
internal sealed class MatchWish(OddsQueries odds, MatchQueries matches, MonPsSettings settings)
{
    private const int Shortlist = 10;

    /// <returns>What is wrong, or null when the answers have their match (or none was asked for).</returns>
    public async Task<string?> Apply(AddBetFlags flags, BetAnswers answers, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(flags.Match))
            return null;
        if (await matches.Find(flags.Match.Trim(), ct) is { } known)
            return await Choose(known, answers, ct);
        // With a kick-off it is the match as the person says it is.
        if (flags.Kickoff is not null)
            return Free(flags, answers);
        var found = MatchFinder.Find(await odds.Upcoming(null, ct), flags.Match);
        return found.Count switch
        {
            0 => CliText.Get("Cli.Add.MatchNone", flags.Match),
            1 => await Choose((await matches.Find(found[0].MatchId, ct))!, answers, ct),
            _ => CliText.Get("Cli.Add.MatchMany", flags.Match, string.Join('\n', found.Take(Shortlist).Select(Line))),
        };
    }

    private async Task<string?> Choose(Match match, BetAnswers answers, CancellationToken ct)
    {
        var upcoming = await odds.UpcomingById(match.Id, ct);
        answers.Choose(
            match,
            upcoming is null ? null : PriceBoard.Of(upcoming, await odds.OfMatch(match.Id, ct), settings)
        );
        return null;
    }

    private static string? Free(AddBetFlags flags, BetAnswers answers)
    {
        answers.ChooseFree();
        answers.Form = answers.Form with
        {
            MatchName = flags.Match,
            KickoffTime = flags.Kickoff,
            Sport = LeagueStep.Key(flags.League),
        };
        return null;
    }

    private string Line(UpcomingMatch match) =>
        $"  {match.MatchId}  {Shown.Instant(match.CommenceTime, settings.TimeZone)}  {MatchTitle.Of(match.HomeTeam, match.AwayTeam)}";
}
