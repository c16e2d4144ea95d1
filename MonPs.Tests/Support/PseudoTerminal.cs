using System.Diagnostics;
using System.Text;

namespace MonPs.Tests.Support;

/// <summary>
/// A command in a real pseudo-terminal of eighty columns, made by util-linux's <c>script</c>: it believes that a person sits
/// there. Whoever drives it waits for words on the screen, as a person does.
/// </summary>
public sealed class PseudoTerminal : IDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);
    private readonly Process process;
    private readonly StringBuilder screen = new();
    private readonly Task watching;
    private int seen;

    private PseudoTerminal(Process process)
    {
        this.process = process;
        watching = Watch();
    }

    public string Screen
    {
        get
        {
            lock (screen)
                return screen.ToString();
        }
    }

    public static PseudoTerminal Start(ProcessStartInfo command)
    {
        if (!File.Exists("/usr/bin/script"))
            Assert.Skip("No /usr/bin/script on this machine (Debian: apt-get install bsdutils).");
        var line = string.Join(' ', command.ArgumentList.Prepend(command.FileName).Select(Quoted));
        var start = new ProcessStartInfo(
            "/usr/bin/script",
            ["-qefc", $"stty cols 80 rows 40; exec env --default-signal=INT {line}", "/dev/null"]
        )
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = command.WorkingDirectory,
        };
        start.Environment.Clear();
        foreach (var (name, value) in command.Environment)
            start.Environment[name] = value;
        // A test run in the background ignores Ctrl-C, and so would the command.
        (start.Environment["TERM"], start.Environment["SHELL"]) = ("xterm", "/bin/sh");
        return new(Process.Start(start)!);
    }

    /// <summary>Waits until the words stand on the screen, after the last ones waited for.</summary>
    public async Task Sees(string words)
    {
        // A busy machine takes its time; words that never come end with the command.
        for (var looks = 2400; looks > 0; looks--)
        {
            var isOver = watching.IsCompleted;
            var at = Screen.IndexOf(words, seen, StringComparison.Ordinal);
            if (at >= 0)
            {
                seen = at + words.Length;
                return;
            }
            if (isOver)
                break;
            await Task.Delay(Look, TimeProvider.System, TestContext.Current.CancellationToken);
        }
        throw new InvalidOperationException($"“{words}” never came. The screen:\n{Screen}");
    }

    /// <summary>Types a line after the words that ask for it.</summary>
    public async Task Answers(string question, string line)
    {
        await Sees(question);
        await Presses(line + "\n");
    }

    public async Task Presses(string keys)
    {
        await process.StandardInput.WriteAsync(keys);
        await process.StandardInput.FlushAsync();
    }

    public async Task<int> Ended()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(4));
        await process.WaitForExitAsync(patience.Token);
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.Dispose();
    }

    private async Task Watch()
    {
        var piece = new char[1024];
        while (await process.StandardOutput.ReadAsync(piece) is > 0 and var length)
            lock (screen)
                screen.Append(piece, 0, length);
    }

    private static string Quoted(string word) => $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
