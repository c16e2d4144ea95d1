using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using MonPs.Core.Bets;
using MonPs.Core.Closing;
using MonPs.Core.Data;
using MonPs.Core.Exports;
using MonPs.Core.Odds;

namespace MonPs.Web.Api;

/// <summary>
/// What the OpenAPI document says of parameters that are read by hand (<see cref="BetQuery"/> reports every wrong one at once).
/// </summary>
internal static class BetDocument
{
    public static Task List(OpenApiOperation operation, OpenApiOperationTransformerContext _, CancellationToken ct)
    {
        AddFilter(operation);
        Add(operation, Query("limit", Whole(BetQuery.DefaultLimit), $"At most {BetQuery.MostLimit}."));
        Add(operation, Query("offset", Whole(0), "How many bets to pass over."));
        var sorts = SnakeCase.All<BetSortField>().SelectMany(name => new[] { name, "-" + name });
        Add(operation, Query("sort", OneOf(sorts), "A minus in front means downwards."));
        return Task.CompletedTask;
    }

    public static Task Filter(OpenApiOperation operation, OpenApiOperationTransformerContext _, CancellationToken ct)
    {
        AddFilter(operation);
        return Task.CompletedTask;
    }

    public static Task Export(OpenApiOperation operation, OpenApiOperationTransformerContext _, CancellationToken ct)
    {
        AddFilter(operation);
        Add(operation, Query("format", OneOf(["csv", "json"])));
        Add(operation, Query("locale", OneOf(SnakeCase.All<CsvLocale>()), "Whose spreadsheet reads the CSV."));
        return Task.CompletedTask;
    }

    public static Task IdempotencyKey(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext _,
        CancellationToken ct
    ) => Header(operation, "Idempotency-Key", "Your name for this request: sent again, it records nothing again.");

    public static Task IfMatch(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext _,
        CancellationToken ct
    ) => Header(operation, "If-Match", "The ETag the bet came with: 409 when it was changed since.");

    private static void AddFilter(OpenApiOperation operation)
    {
        Add(operation, Query("status", OneOf(SnakeCase.All<BetStatus>()), "Which of the list's four chips."));
        Add(operation, Query("sport", Text(), "A league's key, as soccer_epl."));
        Add(operation, Query("market_type", OneOf(SnakeCase.All<Market>())));
        Add(operation, Query("result", OneOf(SnakeCase.All<BetResult>())));
        Add(operation, Query("bookmaker", Text()));
        Add(operation, Query("tag", Text()));
        Add(operation, Query("grade", OneOf(SnakeCase.All<ClosingGrade>()), "Grade of the closing line."));
        Add(operation, Query("from", Text("date-time"), "Kick-off at or after."));
        Add(operation, Query("to", Text("date-time"), "Kick-off before."));
        Add(operation, Query("q", Text(), "Words in match, selection, bookmaker, notes and tags; all must be there."));
    }

    private static Task Header(OpenApiOperation operation, string name, string description)
    {
        Add(operation, Parameter(ParameterLocation.Header, name, Text(), description));
        return Task.CompletedTask;
    }

    private static void Add(OpenApiOperation operation, OpenApiParameter parameter) =>
        (operation.Parameters ??= []).Add(parameter);

    private static OpenApiParameter Query(string name, OpenApiSchema schema, string? description = null) =>
        Parameter(ParameterLocation.Query, name, schema, description);

    private static OpenApiParameter Parameter(
        ParameterLocation place,
        string name,
        OpenApiSchema schema,
        string? description
    ) =>
        new()
        {
            In = place,
            Name = name,
            Schema = schema,
            Description = description,
        };

    private static OpenApiSchema Text(string? format = null) => new() { Type = JsonSchemaType.String, Format = format };

    private static OpenApiSchema Whole(int fallback) => new() { Type = JsonSchemaType.Integer, Default = fallback };

    private static OpenApiSchema OneOf(IEnumerable<string> names) =>
        new() { Type = JsonSchemaType.String, Enum = [.. names.Select(name => JsonValue.Create(name))] };
}
