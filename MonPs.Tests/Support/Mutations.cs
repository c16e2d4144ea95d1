using FsCheck;
using FsCheck.Fluent;

namespace MonPs.Tests.Support;

/// <summary>A good text made worse: cut, patched and broken off, as FsCheck pleases.</summary>
static class Mutations
{
    /// <param name="good">The text to break.</param>
    /// <param name="scraps">What is put into its place, from the likely to the hostile.</param>
    /// <param name="longest">The most characters that one cut takes away.</param>
    public static Gen<string> Of(string good, Gen<string> scraps, int longest = 12)
    {
        var cut =
            from at in Gen.Choose(0, good.Length - 1)
            from length in Gen.Choose(0, longest)
            from scrap in scraps
            select (At: at, Length: length, Scrap: scrap);
        return Gen.Frequency(
            (4, from cuts in cut.NonEmptyListOf() select cuts.Take(4).Aggregate(good, Apply)),
            (1, from at in Gen.Choose(0, good.Length) select good[..at])
        );
    }

    /// <summary>Runs a property as often as asked, quietly; a failure shows the smallest text it fails for.</summary>
    public static void Hold(Gen<string> texts, int times, Action<string> property) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(times).WithQuietOnSuccess(true),
            Prop.ForAll(texts.ToArbitrary(), property)
        );

    static string Apply(string text, (int At, int Length, string Scrap) cut)
    {
        var at = Math.Min(cut.At, text.Length);
        return text.Remove(at, Math.Min(cut.Length, text.Length - at)).Insert(at, cut.Scrap);
    }
}
