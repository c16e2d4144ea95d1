using System.Text;
using MonPs.Web.Cli;
using Spectre.Console;

namespace MonPs.Tests.Support;

/// <summary>A terminal at which somebody types these lines and then closes it; what stood on its screen can be read.</summary>
internal sealed class ScriptedTerminal
{
    private readonly StringBuilder screen = new();
    private readonly Queue<string> lines;

    public ScriptedTerminal(params IEnumerable<string> lines)
    {
        this.lines = new(lines);
        var console = AnsiConsole.Create(
            new()
            {
                Ansi = AnsiSupport.No,
                ColorSystem = ColorSystemSupport.NoColors,
                Out = new AnsiConsoleOutput(new StringWriter(screen)),
            }
        );
        // Wide, so that no sentence is broken.
        console.Profile.Width = 400;
        Terminal = new(console, Next, isInteractive: true);
    }

    public Terminal Terminal { get; }

    /// <summary>Lines that nobody asked for.</summary>
    public int Left => lines.Count;

    /// <summary>With plain blanks, for it is words that are looked for.</summary>
    public string Screen => screen.ToString().Replace('\u00a0', ' ').Replace('\u202f', ' ');

    private string? Next() => lines.TryDequeue(out var line) ? line : null;
}
