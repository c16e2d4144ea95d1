using System.Globalization;
using System.Text.Json;

namespace MonPs.Benchmarks.Planner;

/// <summary>Prints and writes what a replay found.</summary>
static class PlannerReplayReport
{
    static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    internal static void Print(TextWriter output, PlannerReplayResult result)
    {
        output.WriteLine($"## {result.Scenario}");
        output.WriteLine();
        output.WriteLine(
            "          planner: lag before kick-off in minutes                                 | three fixed sweeps"
        );
        output.WriteLine(
            "month    credits sweeps matches  bets captured  bets% median    90%    99%  worst | credits captured median    90%  worst"
        );
        foreach (var month in result.Months.Append(result.All))
            output.WriteLine($"{month.Month, -8}{Planner(month.Planner)} |{Sweeps(month.ThreeSweeps)}");
        output.WriteLine("(all: credits and sweeps are the dearest month's; sweeps: calls made for no kick-off)");
        output.WriteLine();
    }

    internal static void PrintVerdict(TextWriter output, IReadOnlyList<PlannerReplayResult> results)
    {
        output.WriteLine(
            "Aim: median ≤ 2 min, 99th ≤ 5 min, every match with an open bet, within the credits of every month"
        );
        foreach (var result in results)
            output.WriteLine(
                $"  {(Misses(result) is { Length: > 0 } misses ? misses : "reached in every month"), -60} {result.Scenario}"
            );
    }

    internal static void Write(FileInfo file, IReadOnlyList<PlannerReplayResult> results) =>
        File.WriteAllText(file.FullName, JsonSerializer.Serialize(results, Json));

    static string Misses(PlannerReplayResult result)
    {
        int Count(Func<ReplayFigures, bool> misses) => result.Months.Count(month => misses(month.Planner));
        (string What, int Months)[] misses =
        [
            ("median", Count(figures => figures.Median is not <= 2)),
            ("99th", Count(figures => figures.P99 is not <= 5)),
            ("bets", Count(figures => figures.BetsCaptured < 1)),
            (
                "credits",
                Math.Max(
                    Count(f => f.Credits > result.MonthlyCredits),
                    result.All.Planner.Credits > result.MonthlyCredits ? 1 : 0
                )
            ),
        ];
        return string.Join(
            ", ",
            misses.Where(miss => miss.Months > 0).Select(miss => $"{miss.What} missed in {miss.Months} months")
        );
    }

    static string Planner(ReplayFigures f) =>
        Line(
            $"{f.Credits, 8}{f.Sweeps, 7}{f.Matches, 8}{f.Bets, 6}{f.Captured, 9:P1}{f.BetsCaptured, 7:P0}{Text(f.Median)}{Text(f.P90)}{Text(f.P99)}{Text(f.Worst)}"
        );

    static string Sweeps(ReplayFigures f) =>
        Line($"{f.Credits, 8}{f.Captured, 9:P1}{Text(f.Median)}{Text(f.P90)}{Text(f.Worst)}");

    static string Text(double? minutes) =>
        Line($"{minutes?.ToString("0.#", CultureInfo.InvariantCulture) ?? "never", 7}");

    static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
