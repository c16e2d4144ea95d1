using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace MonPs.Benchmarks.Planner;

/// <param name="BetAt">When a bet on it is placed; null = never.</param>
sealed record ReplayMatch(string Id, string League, DateTimeOffset Kickoff, DateTimeOffset? BetAt = null);

/// <summary>Reads kick-offs from season files of football-data.co.uk: Date and Time are on the clock of London.</summary>
static class PlannerReplayCalendar
{
    static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
    static readonly string[] Dates = ["dd/MM/yyyy HH:mm", "dd/MM/yy HH:mm"];

    internal static List<ReplayMatch> Read(DirectoryInfo folder, string[]? leagues) =>
        [
            .. folder
                .EnumerateFiles("*.csv", SearchOption.AllDirectories)
                .OrderBy(file => file.FullName, StringComparer.Ordinal)
                .SelectMany(Read)
                .Where(match => leagues is null || leagues.Contains(match.League, StringComparer.OrdinalIgnoreCase))
                .OrderBy(match => match.Kickoff)
                .ThenBy(match => match.Id, StringComparer.Ordinal),
        ];

    static List<ReplayMatch> Read(FileInfo file)
    {
        var config = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            MissingFieldFound = null,
            BadDataFound = null,
        };
        using var csv = new CsvReader(file.OpenText(), config);
        csv.Read();
        csv.ReadHeader();
        var matches = new List<ReplayMatch>();
        while (csv.Read())
            if (Row(csv) is { } match)
                matches.Add(match);
        return matches;
    }

    // Rows without a time (old seasons, empty last lines) have nothing to plan for.
    static ReplayMatch? Row(CsvReader csv)
    {
        var text = $"{csv.GetField("Date")} {csv.GetField("Time")}";
        if (!DateTime.TryParseExact(text, Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return null;
        var kickoff = new DateTimeOffset(TimeZoneInfo.ConvertTimeToUtc(local, London), TimeSpan.Zero);
        var league = csv.GetField("Div") ?? "?";
        return new(
            $"{league} {kickoff:yyyy-MM-dd} {csv.GetField("HomeTeam")}-{csv.GetField("AwayTeam")}",
            league,
            kickoff
        );
    }
}
