using System.Globalization;
using MonPs.Core.Language;

namespace MonPs.Core.Collecting.Captures;

/// <summary>The plan's reasons and warnings in the reader's language.</summary>
public static class CaptureTexts
{
    public static string Word<T>(T value)
        where T : struct, Enum => CoreText.Get($"{typeof(T).Name}_{value}");

    /// <param name="zone">In which instants are written.</param>
    public static string Sentence(this PlanWarning warning, TimeZoneInfo zone) =>
        CoreText.Get($"PlanWarning_{warning.GetType().Name}", Values(warning, zone));

    private static string[] Values(PlanWarning warning, TimeZoneInfo zone) =>
        warning switch
        {
            PlanWarning.CreditsUnknown unknown => [Number(unknown.Assumed)],
            PlanWarning.CreditsExhausted exhausted => [Instant(exhausted.Until, zone)],
            PlanWarning.CreditsShort few => [Number(few.Wanted), Number(few.Left)],
            PlanWarning.CallsCostMore dear => [Number(dear.Expected), Number(dear.Real)],
            PlanWarning.OpenBetMissed bet => [Instant(bet.Missed.Kickoff.At, zone), Word(bet.Missed.Reason)],
            _ => [],
        };

    private static string Number(int number) => number.ToString(CultureInfo.CurrentCulture);

    private static string Instant(DateTimeOffset at, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(at, zone).ToString("dd/MM HH:mm", CultureInfo.InvariantCulture);
}
