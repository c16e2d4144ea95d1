namespace MonPs.Web.Pages.Dashboard;

/// <summary>
/// A stretch of the list that was read: the list asks again as soon as it knows how high its rows are, and once more for
/// every few rows scrolled; what was read already answers.
/// </summary>
/// <param name="Start">Which bet of the list the first line is, from 0.</param>
/// <param name="Read">The lines, and how long the whole list is.</param>
internal sealed record BetStretch(int Start, BetLines Read)
{
    /// <summary>As many are read at least: a screen and the next.</summary>
    public const int Least = 30;

    public bool Covers(int start, int count) =>
        start >= Start && Math.Min(start + count, Read.Total) <= Start + Read.Lines.Count;

    public IEnumerable<BetLine> Lines(int start, int count) => Read.Lines.Skip(start - Start).Take(count);
}
