using System.Text.RegularExpressions;
using MonPs.Tests.Support;

namespace MonPs.Tests.Rules;

/// <summary>A stage uses only stages above it, and what stands beside: Data, Settings, Language (DESIGN: the way of the data).</summary>
public sealed partial class StageOrderRules
{
    private static readonly string[] Way =
    [
        "OddsApi",
        "Matches",
        "Odds",
        "Collecting",
        "Fair",
        "Closing",
        "Bets",
        "Clv",
        "Imports",
        "ClosingFiles",
        "Statistics",
        "Opportunities",
        "Exports",
        "Transfer",
        "Health",
    ];
    private static readonly string[] Beside = ["Data", "Settings", "Language"];

    public static TheoryData<string> Stages => [.. Way];

    [Theory]
    [MemberData(nameof(Stages))]
    public void A_stage_uses_only_stages_above_it(string stage)
    {
        var allowed = Way.TakeWhile(other => other != stage).Append(stage).Concat(Beside).ToHashSet();
        var folder = Path.Combine(Repository.Root, "MonPs.Core", stage);
        if (!Directory.Exists(folder))
            Assert.Skip($"MonPs.Core/{stage} is not there yet");

        Assert.Empty(
            Used(folder).Where(use => !allowed.Contains(use.Room)).Select(use => $"{use.File} uses {use.Room}")
        );
    }

    [Fact]
    public void Every_folder_of_core_has_its_place()
    {
        string[] known = [.. Way, .. Beside, "Access", "Alerts", "Demo", "bin", "obj"];
        Assert.Empty(
            Directory.GetDirectories(Path.Combine(Repository.Root, "MonPs.Core")).Select(Path.GetFileName).Except(known)
        );
    }

    [Fact]
    public void The_rule_sees_a_violation() =>
        Assert.Equal(
            ["Bets"],
            Uses().Matches("namespace X;\nusing MonPs.Core.Bets;\n").Select(m => m.Groups["room"].Value)
        );

    private static IEnumerable<(string File, string Room)> Used(string folder) =>
        Directory
            .EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .SelectMany(file =>
                Uses().Matches(File.ReadAllText(file)).Select(m => (Path.GetFileName(file), m.Groups["room"].Value))
            );

    [GeneratedRegex(
        @"^(global )?using (static |\w+ = )?MonPs\.Core\.(?<room>\w+)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Uses();
}
