using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using MonPs.Core.Language;
using MonPs.Web.Resources;

namespace MonPs.Web.Api;

/// <summary>422: which fields are wrong, in what way, and what to do (RFC 9457, with `errors` by field).</summary>
internal static class FieldProblem
{
    public static ProblemHttpResult Of(IReadOnlyList<FieldFault> faults, IStringLocalizer<Texts> texts) =>
        TypedResults.Problem(
            new ProblemDetails
            {
                Status = StatusCodes.Status422UnprocessableEntity,
                Title = texts["Api.Invalid"],
                Detail = string.Join(' ', faults.Select(fault => $"{fault.Field}: {fault.Text}")),
                Extensions =
                {
                    ["errors"] = faults
                        .GroupBy(fault => fault.Field)
                        .ToDictionary(field => field.Key, field => field.Select(fault => fault.Text).ToArray()),
                },
            }
        );
}
