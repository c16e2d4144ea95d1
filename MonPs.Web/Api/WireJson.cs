using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace MonPs.Web.Api;

/// <summary>How things are written as JSON, on the wire and by the command line's --json.</summary>
internal static class WireJson
{
    public static JsonSerializerOptions Readable { get; } = Configured(new() { WriteIndented = true });

    public static JsonSerializerOptions Configured(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower));
        options.Converters.Add(new UtcInstantConverter());
        options.Converters.Add(new PlainDecimalConverter());
        // French is readable as it is; what could break out of HTML stays escaped.
        options.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        return options;
    }
}
