namespace MonPs.Core.Matches;

/// <summary>How alike two names of several words are; long words weigh more than short ones. Pure.</summary>
internal static class WordLikeness
{
    private const double SameWord = 0.85;
    private const double AllOfTheOther = 0.8;
    private const double PlainlyOther = 0.6;

    public static double Of(string[] left, string[] right)
    {
        if (Marks(left) != Marks(right))
            return 0;
        var (a, b) = (Best(left, right), Best(right, left));
        var shared = (Covered(left, a) + Covered(right, b)) / (Weight(left) + Weight(right));
        // "Newcastle" is all of "Newcastle United"; but "Bristol City" and "Bristol Rovers" both have a word of their own.
        if (a.All(found => found > 0) || b.All(found => found > 0))
            return Math.Max(shared, AllOfTheOther * a.Concat(b).Where(found => found > 0).Min());
        return Math.Min(shared, PlainlyOther);
    }

    // The second team, the women and the juniors of a club are other teams.
    private static string Marks(string[] words) =>
        string.Join(' ', words.Where(TeamShortForms.OtherTeamMarks.Contains).Order(StringComparer.Ordinal));

    private static double[] Best(string[] words, string[] others) =>
        [.. words.Select(word => others.Max(other => Word(word, other)))];

    private static double Covered(string[] words, double[] found) => words.Zip(found, (w, f) => w.Length * f).Sum();

    private static double Weight(string[] words) => words.Sum(word => word.Length);

    private static double Word(string a, string b)
    {
        if (a == b)
            return 1;
        var (shorter, longer) = a.Length <= b.Length ? (a, b) : (b, a);
        if (shorter.Length >= 3 && longer.StartsWith(shorter, StringComparison.Ordinal))
            return SameWord + (1 - SameWord) * shorter.Length / longer.Length;
        var likeness = 1 - (double)Distance(a, b) / longer.Length;
        return likeness >= 0.75 && shorter.Length >= 4 ? likeness : 0;
    }

    /// <summary>Levenshtein: how many letters to insert, remove or replace.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[^1];
    }
}
