using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace MonPs.Benchmarks.Web;

/// <summary>wrk, which costs as little of the two cores as pgbench does: a client of .NET would measure itself.</summary>
static partial class HttpLoad
{
    /// <param name="address">What to ask for.</param>
    /// <param name="connections">Each sends its next request when the last was answered.</param>
    /// <param name="seconds">How long.</param>
    /// <param name="script">Lua that says what each request asks for; null: always the address.</param>
    /// <exception cref="InvalidOperationException">wrk is not installed, or an answer was not a success.</exception>
    internal static async Task<LoadResult> Run(Uri address, int connections, int seconds, string? script = null)
    {
        if (script is null)
            return await Load(address, connections, seconds, []);
        var file = Path.Combine(Path.GetTempPath(), $"monps-wrk-{Guid.NewGuid():N}.lua");
        await File.WriteAllTextAsync(file, script);
        try
        {
            return await Load(address, connections, seconds, [$"--script={file}"]);
        }
        finally
        {
            File.Delete(file);
        }
    }

    static async Task<LoadResult> Load(Uri address, int connections, int seconds, string[] more)
    {
        var start = new ProcessStartInfo("wrk") { UseShellExecute = false, RedirectStandardOutput = true };
        string[] arguments =
        [
            "--threads=1",
            $"--connections={connections}",
            $"--duration={seconds}s",
            "--latency",
            .. more,
            address.ToString(),
        ];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var wrk = Start(start);
        var said = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        if (wrk.ExitCode != 0 || Failed().IsMatch(said))
            throw new InvalidOperationException("wrk: " + said);
        return new(Number(Rate().Match(said)), Milliseconds(Median().Match(said)), Milliseconds(Slowest().Match(said)));
    }

    static Process Start(ProcessStartInfo wrk)
    {
        try
        {
            return Process.Start(wrk)!;
        }
        catch (Win32Exception e)
        {
            throw new InvalidOperationException("wrk is missing: apt-get install wrk", e);
        }
    }

    static double Milliseconds(Match found) =>
        Number(found)
        * found.Groups["unit"].Value switch
        {
            "us" => 0.001,
            "ms" => 1,
            "s" => 1000,
            var other => throw new InvalidOperationException("wrk spoke of " + other),
        };

    static double Number(Match found) => double.Parse(found.Groups["n"].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("Non-2xx|Socket errors", RegexOptions.None, 1000)]
    private static partial Regex Failed();

    [GeneratedRegex(@"Requests/sec:\s+(?<n>[\d.]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rate();

    [GeneratedRegex(@"^\s+50%\s+(?<n>[\d.]+)(?<unit>\w+)", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Median();

    [GeneratedRegex(@"^\s+99%\s+(?<n>[\d.]+)(?<unit>\w+)", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Slowest();
}
