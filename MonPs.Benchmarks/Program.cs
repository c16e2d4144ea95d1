using System.CommandLine;
using MonPs.Benchmarks;

// One line for one benchmark: its verb, options and run are in its own file.
var verbs = new RootCommand("Benchmarks of MonPs") { PlannerReplayVerb.Create(), StatisticsVerb.Create() };
return await verbs.Parse(args).InvokeAsync();
