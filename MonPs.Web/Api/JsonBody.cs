using System.Text.Json;
using System.Text.RegularExpressions;
using MonPs.Core.Bets;
using MonPs.Core.Language;

namespace MonPs.Web.Api;

/// <summary>
/// A request's JSON object, field by field, as text: a number or a text may stand for either, and what is neither is a fault
/// of that field instead of an exception for the whole.
/// </summary>
internal sealed partial class JsonBody
{
    private readonly Dictionary<string, string?> fields = new(StringComparer.Ordinal);
    private readonly List<FieldFault> faults = [];

    private JsonBody() { }

    public IReadOnlyDictionary<string, string?> Fields => fields;
    public IReadOnlyList<string>? Tags { get; private set; }
    public IReadOnlyList<FieldFault> Faults => faults;

    public string? this[string field] => fields.GetValueOrDefault(field);

    /// <returns>Null when the body is no JSON object.</returns>
    public static async Task<JsonBody?> Read(HttpRequest request, CancellationToken ct)
    {
        try
        {
            using var document = await JsonDocument.ParseAsync(request.Body, cancellationToken: ct);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return null;
            var body = new JsonBody();
            foreach (var property in document.RootElement.EnumerateObject())
                body.Add(property);
            return body;
        }
        // InvalidOperationException: half of a surrogate pair in a text, which is JSON by its grammar and no text.
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private void Add(JsonProperty property)
    {
        var name = property.Name == "odds" ? "odds_obtained" : property.Name;
        if (BetWire.ReadOnlyFields.Contains(name))
            return;
        if (!BetPatch.KnownFields.Contains(name))
            faults.Add(new(property.Name, "UnknownField", string.Join(", ", BetPatch.KnownFields)));
        else if (name == "tags")
            AddTags(property.Value);
        else
            AddText(name, property.Value);
    }

    private void AddText(string name, JsonElement value)
    {
        if (value.ValueKind is JsonValueKind.String)
            fields[name] = name == "kickoff_time" ? InUtc(value.GetString()!) : value.GetString();
        else if (value.ValueKind is JsonValueKind.Null)
            fields[name] = null;
        else if (value.ValueKind is JsonValueKind.Number)
            fields[name] = Plain(value);
        else
            faults.Add(new(name, "Type", CoreText.Get("Type_text")));
    }

    private void AddTags(JsonElement value)
    {
        if (
            value.ValueKind == JsonValueKind.Array
            && value.EnumerateArray().All(tag => tag.ValueKind == JsonValueKind.String)
        )
            Tags = [.. value.EnumerateArray().Select(tag => tag.GetString()!)];
        else if (value.ValueKind == JsonValueKind.Null)
            Tags = [];
        else
            faults.Add(new("tags", "Type", CoreText.Get("Type_texts")));
    }

    // Instants on the wire are UTC; only the page speaks of the user's zone.
    private static string InUtc(string text) =>
        WithoutZone().IsMatch(text.Trim()) ? text.Trim().Replace(' ', 'T') + "Z" : text;

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WithoutZone();

    // 1e1 is a number in JSON and no way to write a stake: it becomes 10.
    private static string Plain(JsonElement number) =>
        number.TryGetDecimal(out var plain)
            ? plain.ToString(System.Globalization.CultureInfo.InvariantCulture)
            : number.GetRawText();
}
