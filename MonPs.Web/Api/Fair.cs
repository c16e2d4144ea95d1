using Microsoft.Extensions.Localization;
using MonPs.Core.Fair;
using MonPs.Core.Settings;
using MonPs.Web.Resources;

namespace MonPs.Web.Api;

/// <summary>`/api/fair`: the no-vig calculator. Pure: nothing is read or written.</summary>
internal static class Fair
{
    public static void MapFair(this IEndpointRouteBuilder api)
    {
        var fair = api.MapGroup("/fair").WithTags("fair");
        fair.MapGet("/", Solve).Produces<FairAnswer[]>().ProducesProblem(422);
        fair.MapGet("/totals", SolveTotals).Produces<TotalsAnswer>().ProducesProblem(422);
    }

    private static IResult Solve(
        MonPsSettings settings,
        IStringLocalizer<Texts> texts,
        string? odds,
        string? method,
        string? taken,
        string? bankroll
    )
    {
        var query = new FairQuery();
        var prices = query.Numbers("odds", odds, 2);
        var prizes = query.Numbers("taken", taken, 0);
        var one = query.Method(method);
        var plan = query.Plan(bankroll, settings);
        return query.Faults.Count > 0
            ? FieldProblem.Of(query.Faults, texts)
            : TypedResults.Ok(FairCalculator.Solve(prices, one, prizes, plan));
    }

    private static IResult SolveTotals(
        MonPsSettings settings,
        IStringLocalizer<Texts> texts,
        string? line,
        string? over,
        string? under,
        string? price,
        string? method,
        string? taken,
        string? bankroll
    )
    {
        var query = new FairQuery();
        var quoted = query.Lines("line", line, 1);
        var overs = query.Numbers("over", over, 1);
        var unders = query.Numbers("under", under, 1);
        var lines = query.Lines("price", price, 0);
        var one = query.Method(method) ?? settings.MarginMethod;
        var prizes = query.Numbers("taken", taken, 0);
        var plan = query.Plan(bankroll, settings);
        if (query.Faults.Count > 0)
            return FieldProblem.Of(query.Faults, texts);
        var asked = lines.Count > 0 ? lines : quoted;
        var answer = FairCalculator.SolveTotals(
            quoted[0],
            overs[0],
            unders[0],
            asked,
            one,
            prizes.Count > 0 ? prizes[0] : null,
            plan
        );
        return answer is null
            ? FieldProblem.Of([new("over", "PricesRefused"), new("under", "PricesRefused")], texts)
            : TypedResults.Ok(answer);
    }
}
