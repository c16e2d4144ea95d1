using Microsoft.AspNetCore.Http.HttpResults;
using MonPs.Core.Opportunities;

namespace MonPs.Web.Api;

/// <summary>`/api/opportunities`: prices above Pinnacle's fair odds now.</summary>
internal static class Opportunities
{
    public static void MapOpportunities(this IEndpointRouteBuilder api) =>
        api.MapGet("/opportunities", Now).WithTags("opportunities");

    private static async Task<Ok<IReadOnlyList<Opportunity>>> Now(
        OpportunityQueries opportunities,
        CancellationToken ct
    ) => TypedResults.Ok(await opportunities.Now(ct));
}
