using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;
using MonPs.Core.Matches;
using MonPs.Core.Odds;
using MonPs.Web.Resources;

namespace MonPs.Web.Api;

internal sealed record BestPriceWire(decimal Odds, string Bookmaker);

internal sealed record TotalsLineWire(decimal Line, BestPriceWire? Over, BestPriceWire? Under);

internal sealed record UpcomingMatchWire(
    string MatchId,
    string Sport,
    string HomeTeam,
    string AwayTeam,
    DateTimeOffset CommenceTime,
    BestPriceWire? BestHome,
    BestPriceWire? BestDraw,
    BestPriceWire? BestAway,
    IReadOnlyList<TotalsLineWire> Totals,
    DateTimeOffset? LastSeenAt
)
{
    public static UpcomingMatchWire Of(UpcomingMatch match) =>
        new(
            match.MatchId,
            match.Sport,
            match.HomeTeam,
            match.AwayTeam,
            match.CommenceTime,
            Of(match.Home),
            Of(match.Draw),
            Of(match.Away),
            [.. match.Totals.Select(line => new TotalsLineWire(line.Line, Of(line.Over), Of(line.Under)))],
            match.LastSeenAt
        );

    private static BestPriceWire? Of(BestPrice? best) => best is null ? null : new(best.Odds, best.Bookmaker);
}

internal sealed record MatchWire(
    string MatchId,
    string Sport,
    string HomeTeam,
    string AwayTeam,
    DateTimeOffset CommenceTime,
    int? HomeScore,
    int? AwayScore,
    IReadOnlyList<DateTimeOffset> Kickoffs,
    IReadOnlyList<H2hQuote> H2h,
    IReadOnlyList<TotalsQuote> TotalsQuotes
);

/// <summary>`/api/odds`: coming matches with the best prices, and every quote of one match.</summary>
internal static class Odds
{
    public static void MapOdds(this IEndpointRouteBuilder api)
    {
        var odds = api.MapGroup("/odds").WithTags("odds");
        odds.MapGet("/matches", Upcoming);
        odds.MapGet("/matches/{id}", Match).Produces<MatchWire>().ProducesProblem(404);
    }

    private static async Task<Ok<IEnumerable<UpcomingMatchWire>>> Upcoming(
        OddsQueries odds,
        string? sport,
        CancellationToken ct
    ) => TypedResults.Ok((await odds.Upcoming(sport, ct)).Select(UpcomingMatchWire.Of));

    private static async Task<IResult> Match(
        string id,
        MatchQueries matches,
        OddsQueries odds,
        IStringLocalizer<Texts> texts,
        CancellationToken ct
    )
    {
        if (await matches.Find(id, ct) is not { } match)
            return TypedResults.Problem(texts["Api.NoMatch"], statusCode: StatusCodes.Status404NotFound);
        var quotes = await odds.OfMatch(id, ct);
        var kickoffs = await matches.Kickoffs(id, ct);
        return TypedResults.Ok(
            new MatchWire(
                match.Id,
                match.SportKey,
                match.HomeTeam,
                match.AwayTeam,
                match.CommenceTime,
                match.HomeScore,
                match.AwayScore,
                [.. kickoffs.Select(kickoff => kickoff.CommenceTime)],
                quotes.H2h,
                quotes.Totals
            )
        );
    }
}
