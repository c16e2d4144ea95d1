using System.CommandLine;
using System.CommandLine.Invocation;
using MonPs.Benchmarks.Clv;
using MonPs.Benchmarks.Growth;
using MonPs.Benchmarks.Imports;
using MonPs.Benchmarks.Planner;
using MonPs.Benchmarks.Statistics;
using MonPs.Benchmarks.Store;
using MonPs.Benchmarks.Support;
using MonPs.Benchmarks.Web;

// One line for one benchmark: its verb, options and run are in its own folder.
var verbs = new RootCommand("Benchmarks of MonPs")
{
    CircuitsVerb.Create(),
    ClvVerb.Create(),
    GrowthVerb.Create(),
    ImportVerb.Create(),
    PagesVerb.Create(),
    PlannerReplayVerb.Create(),
    RenderVerb.Create(),
    RestVerb.Create(),
    StartsVerb.Create(),
    StatisticsVerb.Create(),
    StoreVerb.Create(),
};
var surroundings = new Surroundings();
var parsed = verbs.Parse(args);
var code = await parsed.InvokeAsync();

// Benchmarks run asynchronously; help, and what is said about a wrong option, do not.
if (parsed.Action is AsynchronousCommandLineAction)
    Console.WriteLine(surroundings.Since());
return code;
