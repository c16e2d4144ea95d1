using Microsoft.AspNetCore.Http.HttpResults;
using MonPs.Core.Collecting;
using MonPs.Core.Collecting.Captures;
using MonPs.Core.Data;
using MonPs.Core.OddsApi;
using MonPs.Core.Settings;

namespace MonPs.Web.Api;

internal sealed record ForecastWire(
    DateOnly Month,
    int Left,
    int Captures,
    int Sweeps,
    int Later,
    int ToSpend,
    int Wanted
)
{
    public static ForecastWire Of(MonthForecast month) =>
        new(month.Month, month.Left, month.Captures, month.Sweeps, month.Later, month.ToSpend, month.Wanted);
}

internal sealed record PlanWarningWire(string Kind, string Message);

/// <summary>The first four say what the provider said last; the rest is what follows from it.</summary>
internal sealed record CreditsWire(
    DateTimeOffset? At,
    int? Remaining,
    int? Used,
    int? Last,
    int Left,
    int Counted,
    int Monthly,
    DateTimeOffset RefillAt,
    DateTimeOffset? ExhaustedUntil,
    int UsedAtMonthsEnd,
    int ToCapture,
    int NotCaptured,
    IReadOnlyList<ForecastWire> Forecast,
    IReadOnlyList<PlanWarningWire> Warnings
)
{
    public static CreditsWire Of(CreditReading? said, CreditOutlook outlook, TimeZoneInfo zone) =>
        new(
            said?.At,
            said?.Remaining,
            said?.Used,
            said?.Last,
            outlook.Left,
            outlook.Stand.Counted,
            outlook.Stand.Monthly,
            outlook.Stand.Refill,
            outlook.ExhaustedUntil,
            outlook.UsedAtMonthsEnd,
            outlook.ToCapture,
            outlook.NotCaptured,
            [.. outlook.Months.Select(ForecastWire.Of)],
            [.. outlook.Warnings.Select(w => new PlanWarningWire(SnakeCase.Of(w.GetType().Name), w.Sentence(zone)))]
        );
}

internal sealed record PlannedCallWire(
    long Id,
    DateTimeOffset Due,
    string League,
    CallReason Reason,
    int Cost,
    CaptureState State,
    CaptureEnding? Ending,
    OddsApiError? LastError,
    int Attempts,
    DateTimeOffset? RetryAt,
    long? RunId,
    IReadOnlyList<SlotMatch> Matches
)
{
    public static PlannedCallWire Of(PlannedSlot slot) =>
        new(
            slot.Call.Id,
            slot.Call.Due,
            slot.Call.League,
            slot.Call.Reason,
            slot.Call.Cost,
            slot.Call.State,
            slot.Call.Ending,
            slot.Call.LastError,
            slot.Call.Attempts,
            slot.Call.RetryAt,
            slot.Call.RunId,
            slot.Matches
        );
}

internal sealed record PlanWire(
    IReadOnlyList<PlannedCallWire> Calls,
    IReadOnlyList<UncapturedMatch> NotCaptured,
    CreditsWire Credits
)
{
    public static PlanWire Of(CapturePlanView plan, CreditReading? said, TimeZoneInfo zone) =>
        new([.. plan.Calls.Select(PlannedCallWire.Of)], plan.NotCaptured, CreditsWire.Of(said, plan.Credits, zone));
}

/// <summary>`/api/collector/plan` and `/credits`: what will be asked, what it costs and what is left.</summary>
internal static class CollectorPlan
{
    public static void MapCollectorPlan(this RouteGroupBuilder collector)
    {
        collector.MapGet("/plan", Plan);
        collector.MapGet("/credits", Credits);
    }

    private static async Task<Ok<PlanWire>> Plan(
        CaptureQueries captures,
        RunQueries runs,
        MonPsSettings settings,
        CancellationToken ct
    ) => TypedResults.Ok(PlanWire.Of(await captures.Plan(ct), await runs.LatestCredits(ct), settings.TimeZone));

    private static async Task<Ok<CreditsWire>> Credits(
        CaptureQueries captures,
        RunQueries runs,
        MonPsSettings settings,
        CancellationToken ct
    ) => TypedResults.Ok(CreditsWire.Of(await runs.LatestCredits(ct), await captures.Credits(ct), settings.TimeZone));
}
