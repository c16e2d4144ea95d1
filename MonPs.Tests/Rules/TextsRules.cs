using System.Text.RegularExpressions;
using System.Xml.Linq;
using MonPs.Tests.Support;
using MonPs.Web.Components.Layout;
using Xunit;

namespace MonPs.Tests.Rules;

public partial class TextsRules
{
    static readonly IReadOnlyDictionary<string, string> English = Read("Texts.resx");
    static readonly IReadOnlyDictionary<string, string> French = Read("Texts.fr.resx");

    [Fact]
    public void Both_languages_say_the_same_things()
    {
        Assert.NotEmpty(English);
        Assert.Equal(English.Keys.Order(), French.Keys.Order());
    }

    [Fact]
    public void No_sentence_is_empty() =>
        Assert.Empty(English.Concat(French).Where(t => string.IsNullOrWhiteSpace(t.Value)).Select(t => t.Key));

    [Fact]
    public void Both_languages_fill_the_same_placeholders() =>
        Assert.DoesNotContain(English.Keys, key => !Placeholders(English[key]).SetEquals(Placeholders(French[key])));

    [Fact]
    public void Every_text_that_the_sources_ask_for_exists()
    {
        var asked = Sources().SelectMany(Asked).ToList();
        Assert.Contains(asked, a => a.Key == "Error.Retry");
        Assert.Empty(asked.Where(a => !English.ContainsKey(a.Key)).Select(a => $"{a.File}: {a.Key}"));
    }

    [Fact]
    public void Every_entry_of_the_navigation_has_its_text() =>
        Assert.Empty(NavItems.Shown.Select(item => item.TextKey).Except(English.Keys));

    [Fact]
    public void French_sentences_have_no_breaking_space_before_high_punctuation() =>
        Assert.Empty(French.Where(t => BreakingSpace().IsMatch(t.Value)).Select(t => t.Key));

    static IEnumerable<string> Sources() => Repository.Files("MonPs.Web", ".razor", ".cs");

    // L["key"] and texts["key"] ask for the key; Plural("key", n) for its two forms.
    static IEnumerable<(string File, string Key)> Asked(string file)
    {
        var source = File.ReadAllText(file);
        var name = Path.GetFileName(file);
        var plain = Indexed().Matches(source).Select(m => m.Groups["key"].Value);
        var counted = Counted().Matches(source).Select(m => m.Groups["key"].Value);
        return plain
            .Concat(counted.SelectMany(key => new[] { key + ".one", key + ".other" }))
            .Select(key => (name, key));
    }

    static HashSet<string> Placeholders(string text) =>
        Placeholder().Matches(text).Select(m => m.Value).ToHashSet(StringComparer.Ordinal);

    static Dictionary<string, string> Read(string file) =>
        XDocument
            .Load(Path.Combine(Repository.Root, "MonPs.Web", "Resources", file))
            .Descendants("data")
            .ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value, StringComparer.Ordinal);

    [GeneratedRegex("""\bL\[\s*"(?<key>[^"]+)"\s*[\],]""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Indexed();

    [GeneratedRegex("""\.Plural\(\s*"(?<key>[^"]+)"\s*,""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Counted();

    [GeneratedRegex(@"\{\d", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex("[ ][?!;:»]|«[ ]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BreakingSpace();
}
