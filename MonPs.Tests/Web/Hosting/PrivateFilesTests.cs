using MonPs.Core.Data.EmbeddedPostgres;
using MonPs.Web.Hosting;

namespace MonPs.Tests.Web.Hosting;

[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class PrivateFilesTests : IDisposable
{
    private const UnixFileMode OnlyMine = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private readonly string home = Directory.CreateTempSubdirectory("monps-files-").FullName;

    private string Env => Path.Combine(home, ".env");
    private string Data => Path.Combine(home, "data");

    public void Dispose() => Directory.Delete(home, recursive: true);

    [Fact]
    public void What_others_can_read_is_named_with_the_mode_to_give_it()
    {
        File.WriteAllText(Env, "ODDS_API_KEY=x");
        File.SetUnixFileMode(Env, OnlyMine | UnixFileMode.GroupRead);
        Directory.CreateDirectory(Data, OnlyMine | UnixFileMode.UserExecute | UnixFileMode.OtherRead);

        Assert.Equal(
            [(Env, "600"), (Data, Convert.ToString((int)DataFolder.Mode, 8))],
            PrivateFiles.TooOpen(Data, Env)
        );
    }

    [Fact]
    public void What_is_private_or_missing_is_not_mentioned()
    {
        Assert.Empty(PrivateFiles.TooOpen(Data, Env));
        File.WriteAllText(Env, "ODDS_API_KEY=x");
        File.SetUnixFileMode(Env, OnlyMine);
        DataFolder.MakeMissing(Data);
        Assert.Empty(PrivateFiles.TooOpen(Data, Env));
    }

    [Fact]
    public void New_folders_are_nobody_elses()
    {
        var logs = Path.Combine(Data, "logs");
        DataFolder.MakeMissing(Data, logs);

        const UnixFileMode reading =
            UnixFileMode.GroupRead | UnixFileMode.OtherRead | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;
        Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(Data) & reading);
        Assert.Equal(OnlyMine | UnixFileMode.UserExecute, File.GetUnixFileMode(logs));
    }
}
