using MonPs.Core.Settings;
using MonPs.Web.Hosting;
using MonPs.Web.Logging;

namespace MonPs.Web.Cli;

/// <summary>Keeps what nobody foresaw, in full, in the log file; the terminal gets one sentence.</summary>
internal static partial class Failure
{
    /// <returns>The folder of the log files, or the whole exception when even that cannot be written.</returns>
    public static string Keep(Exception e)
    {
        try
        {
            var settings = SettingsReader.Read(Configuration.Load());
            using var loggers = LoggerFactory.Create(logging => logging.UseLogFiles(settings, console: false));
            LogFailure(loggers.CreateLogger("MonPs.Cli"), e);
            return settings.LogFolder;
        }
        catch (Exception other)
            when (other is SettingsException or IOException or UnauthorizedAccessException or NLog.NLogRuntimeException)
        {
            return e.ToString();
        }
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "The command failed")]
    private static partial void LogFailure(ILogger logger, Exception e);
}
