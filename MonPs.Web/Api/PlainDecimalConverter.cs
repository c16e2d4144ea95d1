using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MonPs.Web.Api;

/// <summary>
/// Numbers without trailing zeros: 1.95 is the same number whether it was just typed or comes from a column that keeps
/// three decimals, and a client that compares texts sees the same too.
/// </summary>
internal sealed class PlainDecimalConverter : JsonConverter<decimal>
{
    // 29 digits, the sign and the point.
    private const int Longest = 31;

    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetDecimal();

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options)
    {
        Span<byte> text = stackalloc byte[Longest];
        value.TryFormat(text, out var length, default, CultureInfo.InvariantCulture);
        ReadOnlySpan<byte> number = text[..length];
        if (number.Contains((byte)'.'))
            number = number.TrimEnd((byte)'0').TrimEnd((byte)'.');
        writer.WriteRawValue(number, skipInputValidation: true);
    }
}
