using Npgsql;

namespace MonPs.Web.Api;

internal sealed record HealthWire(string Status, string? Reason = null);

/// <summary>`/health/live`: the process answers. `/health/ready`: it can work, or the reason why not.</summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        foreach (var prefix in new[] { "/health", "/api/health" })
        {
            var health = app.MapGroup(prefix).WithTags("health");
            health.MapGet("/live", () => TypedResults.Ok(new HealthWire("ok")));
            health.MapGet("/ready", Ready).Produces<HealthWire>().Produces<HealthWire>(503);
        }
    }

    private static async Task<IResult> Ready(NpgsqlDataSource source, CancellationToken ct)
    {
        try
        {
            await using var command = source.CreateCommand("SELECT 1 FROM manual_bets LIMIT 1");
            command.CommandTimeout = 5;
            await command.ExecuteScalarAsync(ct);
            return TypedResults.Ok(new HealthWire("ok"));
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException)
        {
            return TypedResults.Json(new HealthWire("unavailable", $"database: {e.Message}"), statusCode: 503);
        }
    }
}
