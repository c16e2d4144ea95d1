using System.Text.RegularExpressions;
using System.Xml.Linq;
using MonPs.Core.Alerts;
using MonPs.Core.Closing;
using MonPs.Core.ClosingFiles;
using MonPs.Core.Collecting;
using MonPs.Core.Collecting.Captures;
using MonPs.Core.Collecting.Scores;
using MonPs.Core.Data;
using MonPs.Core.Health;
using MonPs.Core.Imports;
using MonPs.Core.OddsApi;
using MonPs.Core.Transfer.Backups;
using MonPs.Tests.Support;

namespace MonPs.Tests.Rules;

/// <summary>Core's sentences: every one that can be asked for is there, in both languages, and none that nobody asks for.</summary>
public sealed partial class CoreTextsRules
{
    // Asked for where a request's JSON is read, which is MonPs.Web's.
    private static readonly string[] OfTheWeb =
    [
        "Fault_Type",
        "Fault_UnknownField",
        "Fault_Query",
        "Fault_PricesRefused",
        "Fault_AfterCreating",
    ];
    private static readonly IReadOnlyDictionary<string, string> English = Read("CoreTexts.resx");
    private static readonly IReadOnlyDictionary<string, string> French = Read("CoreTexts.fr.resx");

    [Fact]
    public void Both_languages_say_the_same_things_with_the_same_values()
    {
        Assert.Equal(English.Keys.Order(), French.Keys.Order());
        Assert.DoesNotContain(English.Keys, key => !Places(English[key]).SetEquals(Places(French[key])));
    }

    [Fact]
    public void Every_sentence_that_can_be_asked_for_exists()
    {
        Assert.Contains("Fault_OddsRange", Wanted());
        Assert.Contains("Fault_LineDiffers", Wanted());
        Assert.Empty(Wanted().Except(English.Keys));
    }

    [Fact]
    public void No_sentence_is_there_that_nobody_asks_for() =>
        Assert.Empty(
            English
                .Keys.Where(key => !key.StartsWith("Type_", StringComparison.Ordinal))
                .Except(Wanted())
                .Except(OfTheWeb)
        );

    private static HashSet<string> Wanted() =>
        [
            .. Named<RunEvent>("Run"),
            .. Named<RunOutcome>(),
            .. Named<ClvReason>(),
            .. Named<QuoteRefusal>(),
            .. Named<ScoreRefusal>(),
            .. Named<AlertKind>("Alert"),
            .. Named<OddsApiError>(),
            .. Named<BookmakerWarningCode>(),
            .. Named<DatabaseFault>(),
            .. Named<SweepVerdict>(),
            .. Named<CaptureState>(),
            .. Named<CaptureEnding>(),
            .. Named<GapCause>("Gap"),
            .. Named<Remedy>(),
            .. Named<CallReason>(),
            .. Named<MissReason>(),
            .. typeof(PlanWarning).GetNestedTypes().Select(warning => $"PlanWarning_{warning.Name}"),
            .. Named<ImportRefusal>(),
            .. Named<FileIssueCode>(),
            .. Named<BackupFault>(),
            .. Named<HealthCode>("Health"),
            .. Repository.Files("MonPs.Core", ".cs").SelectMany(SettingWords),
            .. Repository.Files("MonPs.Core", ".cs").Concat(Repository.Files("MonPs.Web", ".cs")).SelectMany(Faults),
            .. Repository.Files("MonPs.Web", ".cs").SelectMany(AskedByName),
        ];

    private static IEnumerable<string> Named<T>(string? prefix = null)
        where T : struct, Enum => Enum.GetNames<T>().Select(name => $"{prefix ?? typeof(T).Name}_{name}");

    // A fault is written Add(field, "Code", …), Add(field, condition ? "Code" : "Other", …) or new FieldFault(field, "Code", …).
    private static IEnumerable<string> Faults(string file) =>
        FaultLine()
            .Matches(File.ReadAllText(file))
            .SelectMany(line => Code().Matches(line.Value))
            .Select(m => $"Fault_{m.Groups["code"].Value}");

    // What a setting must be: Wanted("Whole", …), inside the sentence "Wanted".
    private static IEnumerable<string> SettingWords(string file) =>
        SettingWord().Matches(File.ReadAllText(file)).Select(m => $"Wanted_{m.Groups["code"].Value}").Prepend("Wanted");

    private static IEnumerable<string> AskedByName(string file) =>
        ByName().Matches(File.ReadAllText(file)).Select(m => m.Groups["key"].Value);

    private static HashSet<string> Places(string text) =>
        Place().Matches(text).Select(m => m.Value).ToHashSet(StringComparer.Ordinal);

    private static Dictionary<string, string> Read(string file) =>
        XDocument
            .Load(Path.Combine(Repository.Root, "MonPs.Core", "Language", file))
            .Root!.Elements("data")
            .ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value);

    [GeneratedRegex("""\bWanted\(["](?<code>\w+)["]""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SettingWord();

    [GeneratedRegex(
        "(faults\\.Add|(?<![.\\w])(Add|Read)|new FieldFault|\\bFault)\\(\\s*(field|ImportField\\.\\w+|\"[a-z_]+\"),[^;]*",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex FaultLine();

    [GeneratedRegex("CoreText\\.Get\\(\"(?<key>\\w+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ByName();

    [GeneratedRegex("\"(?<code>[A-Z]\\w+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"\{\d+\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();
}
