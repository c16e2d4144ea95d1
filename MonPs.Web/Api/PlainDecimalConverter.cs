using System.Text.Json;
using System.Text.Json.Serialization;

namespace MonPs.Web.Api;

/// <summary>
/// Numbers without trailing zeros: 1.95 is the same number whether it was just typed or comes from a column that keeps
/// three decimals, and a client that compares texts sees the same too.
/// </summary>
internal sealed class PlainDecimalConverter : JsonConverter<decimal>
{
    // Dividing by a one that has all decimals leaves only those that are needed.
    private const decimal One = 1.0000000000000000000000000000m;

    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetDecimal();

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value / One);
}
