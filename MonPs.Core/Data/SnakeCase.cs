using System.Text.Json;

namespace MonPs.Core.Data;

/// <summary>How C# names are written outside: in the database and on the wire (<c>HalfWin</c> → <c>half_win</c>).</summary>
public static class SnakeCase
{
    public static string Of(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);

    public static string Of<T>(T value)
        where T : struct, Enum => Names<T>.ByValue[value];

    public static IEnumerable<string> All<T>()
        where T : struct, Enum => Names<T>.ByName.Keys;

    public static bool TryParse<T>(string? text, out T value)
        where T : struct, Enum => Names<T>.ByName.TryGetValue(text ?? "", out value);

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> ByValue = Enum.GetValues<T>()
            .ToDictionary(v => v, v => Of(v.ToString()));

        public static readonly Dictionary<string, T> ByName = ByValue.ToDictionary(
            pair => pair.Value,
            pair => pair.Key,
            StringComparer.OrdinalIgnoreCase
        );
    }
}
