using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace MonPs.Web.Cli;

/// <summary>Teaches by example: a verb's help ends with a command to copy (text <c>Cli.Example.VERB</c>).</summary>
internal static class VerbHelp
{
    public static void Teach(Command root)
    {
        foreach (var help in root.Options.OfType<HelpOption>())
            (help.Description, help.Action) = (CliText.Get("Cli.Help"), new WithExample((HelpAction)help.Action!));
    }

    private sealed class WithExample(HelpAction plain) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var code = plain.Invoke(parseResult);
            var command = parseResult.CommandResult.Command;
            var key = !command.Parents.Any() ? "Cli.Example" : $"Cli.Example.{command.Name}";
            if (CliText.Find(key) is { } example)
                parseResult.InvocationConfiguration.Output.WriteLine($"{CliText.Get("Cli.ExampleTitle")}\n{example}\n");
            return code;
        }
    }
}
