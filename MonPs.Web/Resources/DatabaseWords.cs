using MonPs.Core.Data;

namespace MonPs.Web.Resources;

/// <summary>What to tell whoever asked for something that the database could not do.</summary>
internal static class DatabaseWords
{
    /// <returns>The key of a text for a question that got no answer.</returns>
    public static string Of(Exception e) => DatabaseAway.IsFull(e) ? "Api.DatabaseFull" : "Api.DatabaseAway";

    /// <returns>For something that was to be written: a commit whose answer never came may have been carried out.</returns>
    public static string OfWrite(Exception e) =>
        DatabaseAway.IsFull(e) ? Of(e)
        : DatabaseAway.Is(e) ? "Api.DatabaseAway.Write"
        : "Api.Failed";
}
