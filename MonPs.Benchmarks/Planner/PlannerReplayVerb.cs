using System.CommandLine;

namespace MonPs.Benchmarks.Planner;

/// <summary><c>planner</c>: lives real seasons through the capture planner and beside the three fixed sweeps a day.</summary>
static class PlannerReplayVerb
{
    static readonly Option<DirectoryInfo> Calendars = new("--calendars")
    {
        Description = "A folder with season files of football-data.co.uk, at any depth (2022-23/E0.csv)",
        Required = true,
    };

    static readonly Option<string?> Leagues = new("--leagues")
    {
        Description = "Only these, e.g. E0,SP1,F1; all found otherwise",
    };

    static readonly Option<FileInfo?> Json = new("--json") { Description = "Write the figures there too" };

    internal static Command Create()
    {
        var verb = new Command("planner", "Replays real calendars through the capture planner")
        {
            Calendars,
            Leagues,
            Json,
        };
        verb.SetAction(parsed =>
            Run(parsed.GetRequiredValue(Calendars), parsed.GetValue(Leagues)?.Split(','), parsed.GetValue(Json))
        );
        return verb;
    }

    static int Run(DirectoryInfo folder, string[]? leagues, FileInfo? json)
    {
        var calendar = PlannerReplayCalendar.Read(folder, leagues);
        if (calendar.Count == 0)
        {
            Console.Error.WriteLine($"No match with a date and a time under {folder}");
            return 1;
        }
        var results = PlannerReplayScenarios.All(calendar).Select(PlannerReplayResult.Of).ToList();
        results.ForEach(result => PlannerReplayReport.Print(Console.Out, result));
        PlannerReplayReport.PrintVerdict(Console.Out, results);
        if (json is not null)
            PlannerReplayReport.Write(json, results);
        return 0;
    }
}
