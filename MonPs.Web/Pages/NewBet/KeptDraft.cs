using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using MonPs.Core.Odds;

namespace MonPs.Web.Pages.NewBet;

/// <summary>
/// A half-typed bet as the browser keeps it (app.js): a lost circuit, a new server and a reload lose nothing of it. It comes
/// back from outside, so nothing in it is believed before the rules for bets have seen it.
/// </summary>
public sealed record KeptDraft
{
    private const string KeyPrefix = "page-";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new JsonStringEnumConverter(null, allowIntegerValues: false) },
    };

    /// <summary>The panel was open: it opens again by itself on the page it was on.</summary>
    public bool Open { get; init; }

    /// <summary>The page it was on; app.js writes it.</summary>
    public string? Path { get; init; }

    /// <summary>Kept with the fields: a bet whose answer was lost on its way is not recorded twice.</summary>
    public string? Key { get; init; }
    public string? MatchId { get; init; }
    public bool IsFree { get; init; }
    public string? Name { get; init; }
    public string? Sport { get; init; }
    public string? Kickoff { get; init; }
    public Outcome? Outcome { get; init; }
    public decimal? Line { get; init; }
    public string? Bookmaker { get; init; }
    public string? Odds { get; init; }
    public string? Stake { get; init; }
    public string? Notes { get; init; }
    public string? Tags { get; init; }

    [JsonIgnore]
    public bool HasOwnKey =>
        Key?.StartsWith(KeyPrefix, StringComparison.Ordinal) is true && Guid.TryParse(Key[KeyPrefix.Length..], out _);

    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <returns>Null for what this program did not write.</returns>
    public static KeptDraft? Read(string? text)
    {
        try
        {
            return text is null ? null : JsonSerializer.Deserialize<KeptDraft>(text, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
