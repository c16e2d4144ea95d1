using MonPs.Core.Odds;
using MonPs.Web.Pages.NewBet;
using MonPs.Web.Pages.Shared;

namespace MonPs.Web.Cli;

/// <summary>Finds coming matches as the page's picker does, however the two teams are joined: "Lyon vs Lens", "lens lyon".</summary>
internal static class MatchFinder
{
    public static IReadOnlyList<UpcomingMatch> Find(IReadOnlyList<UpcomingMatch> upcoming, string typed)
    {
        var words = MatchTitle.Split(typed.Trim()) is { } teams ? $"{teams.Home} {teams.Away}" : typed;
        return string.IsNullOrWhiteSpace(words) ? upcoming : MatchSearch.Find(upcoming, words, int.MaxValue);
    }
}
