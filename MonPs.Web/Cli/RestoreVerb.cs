using System.CommandLine;
using System.Globalization;
using MonPs.Core.Data;
using MonPs.Core.Transfer.Backups;

namespace MonPs.Web.Cli;

/// <summary><c>restore FILE</c>: a backup in the place of what is there; checked before anything is touched.</summary>
internal static class RestoreVerb
{
    public static Command Describe()
    {
        var file = new Argument<string>("FILE") { Description = CliText.Get("Cli.Backup.File") };
        var yes = new Option<bool>("--yes") { Description = CliText.Get("Cli.Restore.Yes") };
        var command = new Command("restore", CliText.Get("Cli.Restore")) { file, yes };
        command.SetAction((parsed, ct) => Run(parsed.GetRequiredValue(file), parsed.GetValue(yes), ct));
        return command;
    }

    private static async Task<int> Run(string file, bool yes, CancellationToken ct)
    {
        await using var ground = await Ground.Open(DatabaseUser.CommandLine, ct);
        var restore = new Restore(ground.Database.Source, ground.Database.ConnectionString, ground.Settings.IsDemo);
        var manifest = await BackupBar.Show(
            CliText.Get("Cli.Restore.Progress"),
            progress => restore.From(file, yes, progress, ct)
        );
        var madeAt = TimeZoneInfo.ConvertTime(manifest.MadeAt, ground.Settings.TimeZone);
        Console.WriteLine(
            CliText.Get(
                "Cli.Restore.Done",
                $"{manifest.RowsOf("manual_bets")}",
                $"{manifest.Rows}",
                madeAt.ToString("g", CultureInfo.CurrentCulture)
            )
        );
        return 0;
    }
}
