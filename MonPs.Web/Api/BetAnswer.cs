using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;
using MonPs.Core.Bets;
using MonPs.Web.Resources;

namespace MonPs.Web.Api;

/// <summary>Turns the outcome of writing a bet into an HTTP answer. The ETag is the bet's version.</summary>
internal static class BetAnswer
{
    public static IResult Ok(HttpResponse response, Bet bet)
    {
        response.Headers.ETag = $"\"{bet.Version}\"";
        return TypedResults.Ok(BetWire.Of(bet));
    }

    public static IResult Created(HttpResponse response, Bet bet)
    {
        response.Headers.ETag = $"\"{bet.Version}\"";
        return TypedResults.Created($"/api/manual-bets/{bet.Id}", BetWire.Of(bet));
    }

    public static IResult Of(HttpResponse response, BetOutcome outcome, IStringLocalizer<Texts> texts) =>
        outcome switch
        {
            BetOutcome.Done done => Ok(response, done.Bet),
            BetOutcome.Invalid invalid => FieldProblem.Of(invalid.Faults, texts),
            BetOutcome.NotFound none => Problem(404, texts["Api.NoBet", none.Id]),
            BetOutcome.Stale stale => Problem(409, texts["Api.Stale", stale.Current.Version]),
            BetOutcome.KeyReused => Problem(422, texts["Api.KeyReused"]),
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
        };

    public static IResult NotJson(IStringLocalizer<Texts> texts) => Problem(400, texts["Api.NotJson"]);

    /// <returns>False when If-Match is there and is no version of ours.</returns>
    public static bool TryReadVersion(HttpRequest request, out int? version)
    {
        var text = request.Headers.IfMatch.ToString();
        version = null;
        if (text.Length == 0 || text == "*")
            return true;
        if (!int.TryParse(text.Trim('"'), CultureInfo.InvariantCulture, out var number))
            return false;
        version = number;
        return true;
    }

    private static ProblemHttpResult Problem(int status, string detail) =>
        TypedResults.Problem(detail, statusCode: status);
}
