using System.CommandLine;
using MonPs.Core.Collecting;
using MonPs.Core.Data;
using MonPs.Core.Language;
using MonPs.Web.Api;

namespace MonPs.Web.Cli;

/// <summary><c>collect</c>: one collection now, then its lines.</summary>
internal static class CollectVerb
{
    // After one of these a league is done with, well or badly.
    private static readonly HashSet<string> Ends =
    [
        nameof(RunEvent.LeagueCollected),
        nameof(RunEvent.LeagueSkipped),
        nameof(RunEvent.LeagueFailed),
        nameof(RunEvent.AnswerWaits),
    ];

    public static Command Describe()
    {
        var sports = new Option<string[]>("--sport") { Description = CliText.Get("Cli.Collect.Sport") };
        var force = new Option<bool>("--force") { Description = CliText.Get("Cli.Collect.Force") };
        var json = new Option<bool>("--json") { Description = CliText.Get("Cli.Json") };
        var command = new Command("collect", CliText.Get("Cli.Collect")) { sports, force, json };
        command.SetAction(
            (parsed, ct) => Run(new("cli", parsed.GetValue(sports), parsed.GetValue(force)), parsed.GetValue(json), ct)
        );
        return command;
    }

    private static async Task<int> Run(CollectRequest request, bool json, CancellationToken ct)
    {
        await using var ground = await Ground.Open(DatabaseUser.CommandLine, ct);
        await using var services = ground.Services();
        if (await services.GetRequiredService<OddsCollector>().Start(request, ct) is not { } started)
        {
            await Console.Error.WriteLineAsync(CoreText.Get("Run_AlreadyRunning"));
            return Exit.Failed;
        }
        var runs = services.GetRequiredService<RunQueries>();
        var leagues = request.Sports is { Count: > 0 } named ? named.Count : ground.Settings.CollectedSports.Count();
        await Waiting.For(CliText.Get("Cli.Collecting"), Done(started), () => Progress(runs, started.Run, leagues));
        if (json)
            Terminal.OfProcess().Json(RunWire.Of(started.Run, await runs.Lines(started.Run.Id, ct)));
        else
            foreach (var line in await runs.Lines(started.Run.Id, ct))
                Console.WriteLine($"{line.Level, -7} {line.League ?? "-"} {line.Sentence()}");
        return started.Run.Outcome == RunOutcome.Failed ? Exit.Failed : Exit.Done;
    }

    private static async Task<bool> Done(StartedRun started)
    {
        await started.Done;
        return true;
    }

    private static async Task<double> Progress(RunQueries runs, CollectorRun run, int leagues)
    {
        var lines = await runs.Lines(run.Id, CancellationToken.None);
        var done = lines.Where(line => Ends.Contains(line.Event)).Select(line => line.League).Distinct().Count();
        return leagues == 0 ? 1 : (double)done / leagues;
    }
}
