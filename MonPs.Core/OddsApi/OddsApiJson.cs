using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace MonPs.Core.OddsApi;

/// <summary>
/// Bodies of The Odds API to records. Pure: the live client and the replay of raw answers kept on disk read through it.
/// Throws <see cref="OddsApiException"/>: NotJson, UnexpectedShape, or the error named by a body that is a refusal.
/// </summary>
public static class OddsApiJson
{
    static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public static IReadOnlyList<SportDto> ParseSports(ReadOnlySpan<byte> body) =>
        Parse(body, Wire.Default.ListSportDto, HasNoHole);

    public static IReadOnlyList<EventDto> ParseEvents(ReadOnlySpan<byte> body) =>
        Parse(body, Wire.Default.ListEventDto, HasNoHole);

    public static IReadOnlyList<EventOddsDto> ParseOdds(ReadOnlySpan<byte> body) =>
        Parse(body, Wire.Default.ListEventOddsDto, events => HasNoHole(events) && events.TrueForAll(IsWhole));

    /// <summary>The single object of /events/{id}/odds (bookmakers without last_update).</summary>
    public static EventOddsDto ParseEventOdds(ReadOnlySpan<byte> body) =>
        Parse(body, Wire.Default.EventOddsDto, IsWhole);

    public static IReadOnlyList<ScoreDto> ParseScores(ReadOnlySpan<byte> body) =>
        Parse(
            body,
            Wire.Default.ListScoreDto,
            rows => HasNoHole(rows) && rows.TrueForAll(row => HasNoHole(row.Scores ?? []))
        );

    /// <summary>The body of a refusal, or nothing when it is something else (a proxy's page, an array).</summary>
    internal static ErrorDto? TryParseError(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(WithoutMark(body), Wire.Default.ErrorDto);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static T Parse<T>(ReadOnlySpan<byte> body, JsonTypeInfo<T> type, Predicate<T> isWhole)
    {
        var json = WithoutMark(body);
        try
        {
            return JsonSerializer.Deserialize(json, type) is { } value && isWhole(value)
                ? value
                : throw Refused(json, "null where a value belongs");
        }
        catch (JsonException e)
        {
            throw Refused(json, $"at {e.Path ?? "$"}, byte {e.BytePositionInLine} of line {e.LineNumber}");
        }
    }

    // Only a refused body is looked at twice, so that the usual one is read in a single pass.
    static OddsApiException Refused(ReadOnlySpan<byte> json, string where)
    {
        if (!IsJson(json))
            return new OddsApiException(OddsApiError.NotJson, where);
        return TryParseError(json) is { ErrorCode: not null } refusal
            ? OddsApiErrors.FromRefusal(refusal, status: null)
            : new OddsApiException(OddsApiError.UnexpectedShape, where);
    }

    static bool IsJson(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        try
        {
            while (reader.Read()) { }
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // The serializer checks nullability of properties, not of list elements.
    static bool HasNoHole<T>(IEnumerable<T> rows) => rows.All(row => row is not null);

    static bool IsWhole(EventOddsDto row) =>
        HasNoHole(row.Bookmakers) && row.Bookmakers.All(book => HasNoHole(book.Markets) && book.Markets.All(IsWhole));

    static bool IsWhole(MarketDto market) => HasNoHole(market.Outcomes);

    static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> body) =>
        body.StartsWith(ByteOrderMark) ? body[ByteOrderMark.Length..] : body;
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true
)]
[JsonSerializable(typeof(List<SportDto>))]
[JsonSerializable(typeof(List<EventDto>))]
[JsonSerializable(typeof(List<EventOddsDto>))]
[JsonSerializable(typeof(List<ScoreDto>))]
[JsonSerializable(typeof(ErrorDto))]
sealed partial class Wire : JsonSerializerContext;
