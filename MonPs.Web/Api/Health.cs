using System.Globalization;
using MonPs.Web.Live;
using Npgsql;

namespace MonPs.Web.Api;

internal sealed record HealthWire(string Status, string? Reason = null);

/// <summary>
/// `/health/live`: the process answers. `/health/ready`: it can work, or the reason why not. A collector that is silent makes it
/// "degraded", still with 200: no other instance would do better, and taking this one out would only hide the pages. Neither
/// asks for a sign-in: what watches MonPs has no password, and they tell nothing of the owner.
/// </summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        foreach (var prefix in new[] { "/health", "/api/health" })
        {
            var health = app.MapGroup(prefix).WithTags("health").AllowAnonymous();
            health.MapGet("/live", () => TypedResults.Ok(new HealthWire("ok")));
            health.MapGet("/ready", Ready).Produces<HealthWire>().Produces<HealthWire>(503);
        }
    }

    private static async Task<IResult> Ready(NpgsqlDataSource source, Alarms alarms, CancellationToken ct)
    {
        try
        {
            await using var command = source.CreateCommand("SELECT 1 FROM manual_bets LIMIT 1");
            command.CommandTimeout = 5;
            await command.ExecuteScalarAsync(ct);
            return TypedResults.Ok(Judged(alarms.Current));
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException)
        {
            return TypedResults.Json(new HealthWire("unavailable", $"database: {e.Message}"), statusCode: 503);
        }
    }

    // Whether the database answers was just seen; the alarm may be of a moment ago.
    private static HealthWire Judged(IReadOnlyList<Alarm> alarms) =>
        alarms.Where(alarm => alarm is not Alarm.DatabaseSilent).ToList() is { Count: > 0 } left
            ? new("degraded", string.Join("; ", left.Select(Word)))
            : new("ok");

    // For monitors, which look for words: always in English.
    private static string Word(Alarm alarm) =>
        alarm switch
        {
            Alarm.CollectionMissing { Beat: var beat } =>
                $"collecting: no success since {Instant(beat.LastSuccess)}, one was due {Instant(beat.Due)}",
            Alarm.JobPaused paused => $"job {paused.Job}: paused since {Instant(paused.Since)}",
            _ => alarm.ToString(),
        };

    private static string Instant(DateTimeOffset? at) =>
        at?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "ever";
}
