using System.CommandLine;
using System.Globalization;
using MonPs.Web.Cli;

namespace MonPs.Tests.Web.Cli;

public sealed class VerbHelpTests
{
    public static TheoryData<string> Verbs => [.. Commands.Describe().Subcommands.Select(verb => verb.Name)];

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Every_verb_teaches_with_an_example_to_copy_in_both_languages(string verb) =>
        Assert.All(
            new[] { "fr", "en" },
            language =>
                Assert.Contains(
                    $"./run.sh {verb}",
                    CliText.Find($"Cli.Example.{verb}", new CultureInfo(language)),
                    StringComparison.Ordinal
                )
        );
}
