using System.CommandLine;
using System.Globalization;
using MonPs.Core.Data;
using MonPs.Core.Transfer.Backups;

namespace MonPs.Web.Cli;

/// <summary><c>backup FILE</c>: everything in one file, whatever is written meanwhile.</summary>
internal static class BackupVerb
{
    public static Command Describe()
    {
        var file = new Argument<string>("FILE") { Description = CliText.Get("Cli.Backup.File") };
        var command = new Command("backup", CliText.Get("Cli.Backup")) { file };
        command.SetAction((parsed, ct) => Run(parsed.GetRequiredValue(file), ct));
        return command;
    }

    private static async Task<int> Run(string file, CancellationToken ct)
    {
        await using var ground = await Ground.Open(DatabaseUser.CommandLine, ct);
        var manifest = await BackupBar.Show(
            CliText.Get("Cli.Backup.Progress"),
            progress =>
                Backup.Write(ground.Database.Source, file, ground.Settings.IsDemo, TimeProvider.System, progress, ct)
        );
        var size = (new FileInfo(file).Length / 1e6).ToString("0.0", CultureInfo.InvariantCulture);
        Console.WriteLine(
            CliText.Get("Cli.Backup.Done", file, $"{manifest.RowsOf("manual_bets")}", $"{manifest.Rows}", size)
        );
        return 0;
    }
}
