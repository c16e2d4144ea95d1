using MonPs.Tests.Support;

namespace MonPs.Tests.Rules;

/// <summary>What one room may know of another.</summary>
public sealed class HouseRules
{
    [Fact]
    public void The_web_never_names_the_database_context() =>
        Assert.Empty(
            Repository
                .Files("MonPs.Web", ".cs", ".razor")
                .Where(file => File.ReadAllText(file).Contains("MonPsDbContext", StringComparison.Ordinal))
                .Select(Path.GetFileName)
        );

    [Fact]
    public void Core_knows_nothing_of_the_web_or_the_schedule() =>
        Assert.Empty(
            Repository
                .Files("MonPs.Core", ".cs")
                .Where(file =>
                    File.ReadLines(file)
                        .Any(line =>
                            line.StartsWith("using Microsoft.AspNetCore", StringComparison.Ordinal)
                            || line.StartsWith("using Quartz", StringComparison.Ordinal)
                            || line.StartsWith("using MonPs.Web", StringComparison.Ordinal)
                        )
                )
                .Select(Path.GetFileName)
        );

    [Fact]
    public void The_program_fits_on_a_page() =>
        Assert.InRange(File.ReadAllLines(Path.Combine(Repository.Root, "MonPs.Web", "Program.cs")).Length, 1, 40);
}
