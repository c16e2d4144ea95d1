using System.Globalization;
using MonPs.Core.OddsApi;

namespace MonPs.Core.Collecting.Scores;

/// <summary>Turns rows of /scores into final scores. Pure. What is not plainly a final score is refused and told, never guessed.</summary>
public static class ScoreParser
{
    private const int MostGoals = 99;

    public static ParsedScores Read(IReadOnlyList<ScoreDto> rows, DateTimeOffset receivedAt, ScoreRules rules)
    {
        var final = new Dictionary<string, FinalScore>(StringComparer.Ordinal);
        var refused = new List<RefusedScore>();
        foreach (var row in rows.Where(row => row.Completed))
            if (Refusal(row, receivedAt, rules) is { } reason)
                refused.Add(new(row.Id, $"{row.HomeTeam} – {row.AwayTeam}", reason));
            else
                final[row.Id] = Final(row, receivedAt);
        return new([.. final.Values], refused);
    }

    private static ScoreRefusal? Refusal(ScoreDto row, DateTimeOffset receivedAt, ScoreRules rules)
    {
        if (row.Scores is not { Count: > 0 } scores)
            return ScoreRefusal.NoScores;
        if (scores.Count != 2 || scores[0].Name == scores[1].Name || !scores.All(s => IsTeam(s.Name, row)))
            return ScoreRefusal.UnknownTeam;
        if (!scores.All(score => Goals(score) is not null))
            return ScoreRefusal.NotNumeric;
        // A difference, not a sum: a kick-off at the end of time would overflow.
        return (row.LastUpdate ?? receivedAt) - row.CommenceTime < rules.Shortest ? ScoreRefusal.TooEarly : null;
    }

    private static bool IsTeam(string name, ScoreDto row) => name == row.HomeTeam || name == row.AwayTeam;

    private static FinalScore Final(ScoreDto row, DateTimeOffset receivedAt) =>
        new(row.Id, Side(row.Scores![0]), Side(row.Scores[1]), (row.LastUpdate ?? receivedAt).ToUniversalTime());

    private static (string, int) Side(TeamScoreDto score) => (score.Name, Goals(score)!.Value);

    private static int? Goals(TeamScoreDto score) =>
        int.TryParse(score.Score, NumberStyles.None, CultureInfo.InvariantCulture, out var goals) && goals <= MostGoals
            ? goals
            : null;
}
