using System.CommandLine;
using System.Globalization;
using MonPs.Core.Clv;
using MonPs.Core.Data;
using MonPs.Core.Language;

namespace MonPs.Web.Cli;

/// <summary><c>clv</c>: closing lines and CLV of every bet that waits for them.</summary>
internal static class ClvVerb
{
    public static Command Describe()
    {
        var command = new Command("clv", CliText.Get("Cli.Clv"));
        command.SetAction((_, ct) => Run(ct));
        return command;
    }

    private static async Task<int> Run(CancellationToken ct)
    {
        await using var ground = await Ground.Open(DatabaseUser.CommandLine, ct);
        await using var services = ground.Services();
        var pass = await services.GetRequiredService<ClvRun>().Run("cli", ct);
        Console.WriteLine(CoreText.Get("Run_ClvComputed", pass.Computed.ToString(CultureInfo.InvariantCulture)));
        foreach (var (reason, count) in pass.WithoutClosing)
            Console.WriteLine(CoreText.Get("Run_ClvMissing", $"{count}", CoreText.Get($"ClvReason_{reason}")));
        return 0;
    }
}
