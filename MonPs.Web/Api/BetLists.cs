using System.Text.Json;
using Microsoft.Extensions.Options;
using MonPs.Core.Bets;
using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace MonPs.Web.Api;

/// <summary>A page of bets as it is sent, and how many there are in all.</summary>
/// <param name="Json">A list of <see cref="BetWire"/>, UTF-8.</param>
internal sealed record BetListAnswer(ReadOnlyMemory<byte> Json, int Total);

/// <summary>Lists of bets, written once for all who ask for the same until a bet changes.</summary>
internal sealed class BetLists(BetQueries bets, IOptions<JsonOptions> json)
{
    // A megabyte of the usual length of fifty bets, ten of the greatest.
    private const int MostKept = 32;

    private readonly KeptUntilBetsChange<BetListQuestion, BetListAnswer> lists = new(
        bets,
        question => Read(question, bets, json.Value.SerializerOptions),
        MostKept
    );

    public Task<BetListAnswer> Get(BetQuery query, CancellationToken ct) =>
        lists.Get(new(query.Filter, query.Sort, query.Offset, query.Limit), ct);

    private static async Task<BetListAnswer> Read(
        BetListQuestion question,
        BetQueries bets,
        JsonSerializerOptions options
    )
    {
        var (filter, sort, offset, limit) = question;
        var page = await bets.List(filter, sort, offset, limit, CancellationToken.None);
        return new(JsonSerializer.SerializeToUtf8Bytes(page.Bets.Select(BetWire.Of), options), page.Total);
    }

    private sealed record BetListQuestion(BetFilter Filter, BetSort Sort, int Offset, int Limit);
}
