using System.Globalization;
using MonPs.Core.OddsApi;
using MonPs.Core.Settings;
using static MonPs.Core.Health.HealthFinding;

namespace MonPs.Core.Health;

/// <summary>Key, credits and clock, by the provider's free call.</summary>
internal static class ProviderHealth
{
    private const int FewCredits = 20;

    // A closing capture is made two minutes before kick-off: a clock a minute wrong takes prices of the match for closing ones.
    private static readonly TimeSpan Tolerable = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Harmful = TimeSpan.FromSeconds(60);

    public static async Task<IReadOnlyList<HealthFinding>> Check(
        IOddsApi api,
        MonPsSettings settings,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (settings.IsDemo)
            return [Ok(HealthSubject.ApiKey, HealthCode.KeyDemo)];
        try
        {
            var asked = clock.GetUtcNow();
            var answer = await api.GetSports(all: false, ct);
            return
            [
                Ok(HealthSubject.ApiKey, HealthCode.KeyWorks, $"{answer.Value.Count}"),
                Credits(answer.Credits.Remaining),
                Clock(answer.ServedAt, asked, clock.GetUtcNow()),
            ];
        }
        catch (OddsApiException e)
        {
            return [Fail(HealthSubject.ApiKey, HealthCode.KeyFault, $"@OddsApiError_{e.Error}")];
        }
    }

    private static HealthFinding Credits(int? remaining) =>
        remaining switch
        {
            null => Warn(HealthSubject.Credits, HealthCode.CreditsUnknown),
            < FewCredits => Warn(HealthSubject.Credits, HealthCode.CreditsLow, $"{remaining}"),
            _ => Ok(HealthSubject.Credits, HealthCode.CreditsLeft, $"{remaining}"),
        };

    // The header is cut to the second, and was written at some moment between question and answer.
    private static HealthFinding Clock(DateTimeOffset? served, DateTimeOffset asked, DateTimeOffset answered)
    {
        if (served is not { } there)
            return Warn(HealthSubject.Clock, HealthCode.ClockUnknown);
        var (ahead, behind) = (asked - there - TimeSpan.FromSeconds(1), there - answered);
        var off =
            ahead > TimeSpan.Zero ? ahead
            : behind > TimeSpan.Zero ? -behind
            : TimeSpan.Zero;
        var seconds = Math.Round(off.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return off.Duration() switch
        {
            var far when far >= Harmful => Fail(HealthSubject.Clock, HealthCode.ClockOff, seconds),
            var far when far > Tolerable => Warn(HealthSubject.Clock, HealthCode.ClockOff, seconds),
            _ => Ok(HealthSubject.Clock, HealthCode.ClockRight, seconds),
        };
    }
}
