using System.Text.Encodings.Web;
using System.Text.Json;
using MonPs.Core.Demo;

namespace MonPs.Web.Demo;

/// <summary>
/// Serves the simulated market over HTTP in The Odds API's wire format, so that in demo mode the real client, collector,
/// closing and CLV run for real. Point ODDS_API_BASE_URL at <see cref="Prefix"/>; any key is accepted, a missing one is not.
/// </summary>
static class DemoOddsApi
{
    public const string Prefix = "/demo/odds-api/v4";

    // The real service writes accents as they are ("Atlético Madrid").
    static readonly JsonSerializerOptions Wire = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Needs a <see cref="TimeProvider"/> among the services.</summary>
    public static IEndpointRouteBuilder MapDemoOddsApi(this IEndpointRouteBuilder routes, DemoMarket? market = null)
    {
        var service = new DemoService(market ?? new DemoMarket());
        var desk = new Desk(routes.ServiceProvider.GetRequiredService<TimeProvider>(), new DemoCredits());
        var api = routes.MapGroup(Prefix).ExcludeFromDescription();
        RequestDelegate sports = context => desk.Serve(context, (_, query, _) => DemoService.Sports(query));
        RequestDelegate events = context => desk.Serve(context, service.Events);
        RequestDelegate odds = context => desk.Serve(context, service.Odds);
        RequestDelegate scores = context => desk.Serve(context, service.Scores);
        api.MapGet("/sports", sports);
        api.MapGet("/sports/{sport}/events", events);
        api.MapGet("/sports/{sport}/odds", odds);
        api.MapGet("/sports/{sport}/scores", scores);
        return routes;
    }

    sealed class Desk(TimeProvider clock, DemoCredits credits)
    {
        public Task Serve(HttpContext context, Func<string, DemoQuery, DateTimeOffset, DemoAnswer> ask)
        {
            var now = clock.GetUtcNow();
            var answer = ask(context.GetRouteValue("sport") as string ?? "", QueryOf(context.Request), now);
            var covered = credits.TrySpend(answer.Cost, now, out var balance);
            balance.WriteTo(context.Response.Headers);
            var given = covered ? answer : DemoAnswer.QuotaSpent;
            return Results.Json(given.Body, Wire, statusCode: given.Status).ExecuteAsync(context);
        }

        static DemoQuery QueryOf(HttpRequest request) =>
            new(request.Query.ToDictionary(each => each.Key, each => each.Value.ToString(), StringComparer.Ordinal));
    }
}
