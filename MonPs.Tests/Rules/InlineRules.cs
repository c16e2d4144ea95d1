using System.Text.RegularExpressions;
using MonPs.Tests.Support;

namespace MonPs.Tests.Rules;

/// <summary>The content security policy forbids what is written into a page; browsers would drop it without a word. Only a measure that is computed may stand in a style attribute: what is constant belongs into Styles.</summary>
public sealed partial class InlineRules
{
    [Fact]
    public void No_page_writes_a_script_a_style_or_a_handler_into_itself() =>
        Assert.Empty(
            Repository
                .Files("MonPs.Web", ".razor")
                .SelectMany(file =>
                    Inline().Matches(File.ReadAllText(file)).Select(m => $"{Path.GetFileName(file)}: {m.Value}")
                )
        );

    [Theory]
    [InlineData("<p style=\"color:red\">", true)]
    [InlineData("<p style=\"height: @(Rows)px\">", false)]
    [InlineData("<script>alert(1)</script>", true)]
    [InlineData("<button onclick=\"x()\">", true)]
    [InlineData("<button @onclick=\"Save\">", false)]
    [InlineData("<script src=\"app.js\"></script>", false)]
    public void The_rule_sees_a_violation(string markup, bool isInline) =>
        Assert.Equal(isInline, Inline().IsMatch(markup));

    [GeneratedRegex("""<script>|<style|\sstyle="[^"@]*"|\son[a-z]+=["']""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Inline();
}
