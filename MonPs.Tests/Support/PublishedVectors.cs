using System.Text.Json;
using Xunit;

namespace MonPs.Tests.Support;

/// <summary>Numbers from published sources that the maths must reproduce.</summary>
static class PublishedVectors
{
    internal static IReadOnlyList<JsonElement> Read(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(SharedFolder.Require("vectors", file)));
        return document.RootElement.EnumerateArray().Select(vector => vector.Clone()).ToList();
    }

    /// <summary>Never empty: a kind that is spelled wrong must not pass as a test of nothing.</summary>
    internal static IReadOnlyList<JsonElement> OfKind(string kind)
    {
        var vectors = Read("betting.json").Where(vector => vector.GetProperty("kind").GetString() == kind).ToList();
        Assert.NotEmpty(vectors);
        return vectors;
    }

    internal static double Number(this JsonElement element, string name) => element.GetProperty(name).GetDouble();

    internal static double[] Numbers(this JsonElement element) =>
        element.EnumerateArray().Select(number => number.GetDouble()).ToArray();

    /// <summary>`half_win` as the enum's HalfWin.</summary>
    internal static T Named<T>(this JsonElement element, string name)
        where T : struct, Enum =>
        Enum.Parse<T>(
            element.GetProperty(name).GetString()!.Replace("_", "", StringComparison.Ordinal),
            ignoreCase: true
        );
}
