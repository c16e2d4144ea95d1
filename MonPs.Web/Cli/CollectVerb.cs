using System.CommandLine;
using MonPs.Core.Collecting;
using MonPs.Core.Data;
using MonPs.Core.Language;

namespace MonPs.Web.Cli;

/// <summary><c>collect</c>: one collection now, its lines as they come.</summary>
internal static class CollectVerb
{
    public static Command Describe()
    {
        var sports = new Option<string[]>("--sport") { Description = CliText.Get("Cli.Collect.Sport") };
        var force = new Option<bool>("--force") { Description = CliText.Get("Cli.Collect.Force") };
        var command = new Command("collect", CliText.Get("Cli.Collect")) { sports, force };
        command.SetAction((parsed, ct) => Run(new("cli", parsed.GetValue(sports), parsed.GetValue(force)), ct));
        return command;
    }

    private static async Task<int> Run(CollectRequest request, CancellationToken ct)
    {
        await using var ground = await Ground.Open(DatabaseUser.CommandLine, ct);
        await using var services = ground.Services();
        if (await services.GetRequiredService<OddsCollector>().Start(request, ct) is not { } started)
        {
            await Console.Error.WriteLineAsync(CoreText.Get("Run_AlreadyRunning"));
            return 1;
        }
        await started.Done;
        foreach (var line in await services.GetRequiredService<RunQueries>().Lines(started.Run.Id, ct))
            Console.WriteLine($"{line.Level, -7} {line.League ?? "-"} {line.Sentence()}");
        return started.Run.Outcome == RunOutcome.Failed ? 1 : 0;
    }
}
