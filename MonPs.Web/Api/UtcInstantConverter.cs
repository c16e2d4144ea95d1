using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MonPs.Web.Api;

/// <summary>Instants on the wire are ISO 8601 in UTC, with Z.</summary>
internal sealed class UtcInstantConverter : JsonConverter<DateTimeOffset>
{
    // "2026-08-22T13:58:00.1234567Z", and how much of it is kept: the database has microseconds.
    private const int Longest = 28;
    private const int Microseconds = 26;

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetDateTimeOffset();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
    {
        Span<byte> text = stackalloc byte[Longest];
        value.UtcDateTime.TryFormat(text, out _, "O", CultureInfo.InvariantCulture);
        var length = text[..Microseconds].TrimEnd((byte)'0').TrimEnd((byte)'.').Length;
        text[length] = (byte)'Z';
        writer.WriteStringValue(text[..(length + 1)]);
    }
}
