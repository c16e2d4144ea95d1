using dotenv.net;
using MonPs.Core.Settings;

namespace MonPs.Web.Hosting;

/// <summary>Where settings come from: appsettings.json, over it .env, over it the environment.</summary>
internal static class Configuration
{
    /// <summary>The folder of the installation: appsettings.json, .env and the default data folder lie there.</summary>
    public static string Home =>
        Environment.GetEnvironmentVariable(SettingsReader.HomeKey) is { Length: > 0 } home
            ? home
            : Directory.GetCurrentDirectory();

    public static IConfigurationRoot Load() =>
        new ConfigurationBuilder()
            .AddJsonFile(AppSettings(), optional: true)
            .AddInMemoryCollection(DotEnvValues())
            .AddEnvironmentVariables()
            .Build();

    private static string AppSettings()
    {
        var atHome = Path.Combine(Home, "appsettings.json");
        return File.Exists(atHome) ? atHome : Path.Combine(AppContext.BaseDirectory, "appsettings.json");
    }

    private static IEnumerable<KeyValuePair<string, string?>> DotEnvValues()
    {
        var file = Path.Combine(Home, ".env");
        return File.Exists(file)
            ? DotEnv
                .Read(new DotEnvOptions(envFilePaths: [file]))
                .Select(pair => new KeyValuePair<string, string?>(pair.Key, pair.Value))
            : [];
    }
}
