using System.CommandLine;
using System.Globalization;
using MonPs.Core.Clv;
using MonPs.Core.Data;
using MonPs.Core.Language;
using MonPs.Web.Api;

namespace MonPs.Web.Cli;

/// <summary><c>clv</c>: closing lines and CLV of every bet that waits for them.</summary>
internal static class ClvVerb
{
    public static Command Describe()
    {
        var json = new Option<bool>("--json") { Description = CliText.Get("Cli.Json") };
        var command = new Command("clv", CliText.Get("Cli.Clv")) { json };
        command.SetAction((parsed, ct) => Run(parsed.GetValue(json), ct));
        return command;
    }

    private static async Task<int> Run(bool json, CancellationToken ct)
    {
        await using var ground = await Ground.Open(DatabaseUser.CommandLine, ct);
        await using var services = ground.Services();
        var work = services.GetRequiredService<ClvRun>().Run("cli", ct);
        var pass = await Waiting.For(CliText.Get("Cli.Computing"), work);
        if (json)
            Terminal.OfProcess().Json(ClvPassWire.Of(pass, CliText.Words));
        else
            Tell(pass);
        return Exit.Done;
    }

    private static void Tell(ClvPassResult pass)
    {
        Console.WriteLine(CoreText.Get("Run_ClvComputed", pass.Computed.ToString(CultureInfo.InvariantCulture)));
        foreach (var (reason, count) in pass.WithoutClosing)
            Console.WriteLine(CoreText.Get("Run_ClvMissing", $"{count}", CoreText.Get($"ClvReason_{reason}")));
    }
}
