using System.CommandLine;
using MonPs.Core.Data;
using MonPs.Core.Exports;
using MonPs.Web.Api;

namespace MonPs.Web.Cli;

/// <summary><c>export FILE</c>: bets (or, with --statistics, their figures) as CSV or JSON, under the API's filters.</summary>
internal static class ExportVerb
{
    private static readonly string[] Filters =
    [
        "status",
        "sport",
        "market_type",
        "result",
        "bookmaker",
        "tag",
        "grade",
        "from",
        "to",
        "q",
        "sort",
    ];

    public static Command Describe()
    {
        var file = new Argument<FileInfo>("file") { Description = CliText.Get("Cli.Export.File") };
        var format = new Option<string?>("--format") { Description = CliText.Get("Cli.Export.Format") };
        var locale = new Option<string?>("--locale") { Description = CliText.Get("Cli.Export.Locale") };
        var figures = new Option<bool>("--statistics") { Description = CliText.Get("Cli.Export.Statistics") };
        var filters = Filters.ToDictionary(
            name => name,
            name => new Option<string?>($"--{name.Replace('_', '-')}")
            {
                Description = CliText.Get("Cli.Export.Filter", name),
            }
        );
        var command = new Command("export", CliText.Get("Cli.Export"))
        {
            file,
            format.AcceptOnlyFromAmong("csv", "json"),
            locale.AcceptOnlyFromAmong([.. SnakeCase.All<CsvLocale>()]),
            figures,
        };
        foreach (var filter in filters.Values)
            command.Options.Add(filter);
        command.SetAction(
            (parsed, ct) =>
            {
                var to = parsed.GetValue(file)!;
                var query = BetQuery.Of(filters.ToDictionary(f => f.Key, f => parsed.GetValue(f.Value)));
                var asks = ExportRequest.Of(query, parsed.GetValue(format) ?? Format(to), parsed.GetValue(locale));
                return Run(to, asks, parsed.GetValue(figures), ct);
            }
        );
        return command;
    }

    private static async Task<int> Run(FileInfo file, ExportRequest request, bool figures, CancellationToken ct)
    {
        foreach (var fault in request.Query.Faults)
            await Console.Error.WriteLineAsync($"{fault.Field}: {fault.Text}");
        if (request.Query.Faults.Count > 0)
            return 2;
        await using var ground = await Ground.Open(DatabaseUser.CommandLine, ct);
        await using var services = ground.Services();
        var unfinished = file.FullName + ".part";
        try
        {
            await using (var stream = File.Create(unfinished))
                await (
                    figures ? request.WriteStatistics(services, stream, ct) : request.WriteBets(services, stream, ct)
                );
            File.Move(unfinished, file.FullName, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(CliText.Get("Cli.Export.CannotWrite", file.FullName, e.Message));
            return 1;
        }
        Console.WriteLine(CliText.Get("Cli.Export.Done", file.FullName));
        return 0;
    }

    private static string Format(FileInfo file) =>
        file.Extension.Equals(".json", StringComparison.OrdinalIgnoreCase) ? "json" : "csv";
}
