using System.Text.Json;
using MonPs.Web.Api;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace MonPs.Web.Cli;

/// <summary>What a person typed at a question: a text, the wish to go back one question, or to leave.</summary>
internal enum ReplyKind
{
    Text,
    Back,
    Leave,
}

internal readonly record struct Reply(ReplyKind Kind, string Text);

/// <summary>
/// Where a verb writes and asks. Questions are answered by a typed line, never by arrow keys: that works over every
/// connection, in every window, with a screen reader, and from a test.
/// </summary>
/// <param name="console">Where it writes.</param>
/// <param name="readLine">The next line typed; null when there will be no more.</param>
/// <param name="isInteractive">Somebody is there to answer.</param>
internal sealed class Terminal(IAnsiConsole console, Func<string?> readLine, bool isInteractive)
{
    /// <summary>Without a screen no colours: their codes would stand in the file.</summary>
    public static void Prepare()
    {
        if (Console.IsOutputRedirected)
            AnsiConsole.Console = AnsiConsole.Create(
                new() { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors }
            );
    }

    public static Terminal OfProcess() =>
        new(AnsiConsole.Console, Console.In.ReadLine, !Console.IsInputRedirected && !Console.IsOutputRedirected);

    public bool IsInteractive { get; } = isInteractive;

    public void Say(string sentence) => Line(Shown.Plain(sentence));

    /// <summary>A remark that must not be overlooked.</summary>
    public void Warn(string sentence) => Line(Shown.Plain(sentence, new Style(Color.Olive)));

    /// <summary>A table; it ends its last line itself.</summary>
    public void Write(IRenderable table) => console.Write(table);

    public void Json(object what) =>
        console.Profile.Out.Writer.WriteLine(JsonSerializer.Serialize(what, WireJson.Readable));

    public static void Complain(string sentence) => Console.Error.WriteLine(sentence);

    private void Line(Text text)
    {
        console.Write(text);
        console.WriteLine();
    }

    /// <exception cref="OperationCanceledException">Ctrl-C.</exception>
    public async Task<Reply> Ask(string question, CancellationToken ct)
    {
        console.Write(Shown.Plain($"{question} > ", new Style(decoration: Decoration.Bold)));
        // Reading a line cannot be called off; the thread that reads dies with the process.
        var typed = await Task.Run(readLine, ct).WaitAsync(ct);
        return typed?.Trim() switch
        {
            null => Left(),
            "q" or "Q" => new(ReplyKind.Leave, ""),
            "<" => new(ReplyKind.Back, ""),
            var text => new(ReplyKind.Text, text),
        };
    }

    // The terminal was closed, or Ctrl-D: the question has no line of its own end.
    private Reply Left()
    {
        console.WriteLine();
        return new(ReplyKind.Leave, "");
    }
}
