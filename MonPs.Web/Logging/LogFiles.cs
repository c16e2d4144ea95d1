using MonPs.Core.Collecting;
using MonPs.Core.Settings;
using NLog;
using NLog.Config;
using NLog.Targets;
using NLog.Web;

namespace MonPs.Web.Logging;

/// <summary>
/// Log files by day, in the data folder: monps_YYYYMMDD.log for everything, and the two the old system wrote,
/// collector_YYYYMMDD.log and clv_tracker_YYYYMMDD.log, so that `tail -f` still works.
/// </summary>
internal static class LogFiles
{
    private const int DaysKept = 90;
    private const string Layout =
        "${longdate} ${level:uppercase=true:padding=-5} ${logger:shortName=true} ${message}${onexception:inner= ${exception:format=tostring}}";

    public static void UseLogFiles(this ILoggingBuilder logging, MonPsSettings settings, bool console = true)
    {
        logging.ClearProviders();
        logging.AddNLogWeb(Describe(settings, console), new NLogAspNetCoreOptions { ShutdownOnDispose = true });
    }

    private static LoggingConfiguration Describe(MonPsSettings settings, bool withConsole)
    {
        // A factory of its own: the one shared by the whole process would let a second application redirect this one's log.
        var config = new LoggingConfiguration(new LogFactory());
        var console = new ConsoleTarget("console") { Layout = Layout, StdErr = true };
        // Frameworks speak up only when something is wrong. Of the rules that fit a logger, the last one counts.
        config.LoggingRules.Add(Quiet("Microsoft.*", NLog.LogLevel.Warn));
        config.LoggingRules.Add(Quiet("System.*", NLog.LogLevel.Warn));
        config.LoggingRules.Add(Quiet("Quartz.*", NLog.LogLevel.Warn));
        // EF reports a failure in full before it throws it, and whoever catches it reports it again.
        config.LoggingRules.Add(Quiet("Microsoft.EntityFrameworkCore.*", NLog.LogLevel.Fatal));
        // It warns at every start that keys are stored unencrypted; they are as safe as the database they lie in.
        config.LoggingRules.Add(Quiet("Microsoft.AspNetCore.DataProtection.*", NLog.LogLevel.Error));
        if (withConsole)
            config.AddRule(NLog.LogLevel.Warn, NLog.LogLevel.Fatal, console);
        config.AddRule(NLog.LogLevel.Info, NLog.LogLevel.Fatal, File(settings, "monps"));
        // Every run that calls the provider: collect_odds, collect_scores, capture_closing.
        var collector = File(settings, "collector");
        foreach (var job in new[] { "collect_*", JobNames.CaptureClosing })
            config.AddRule(NLog.LogLevel.Info, NLog.LogLevel.Fatal, collector, $"MonPs.Runs.{job}");
        config.AddRule(
            NLog.LogLevel.Info,
            NLog.LogLevel.Fatal,
            File(settings, "clv_tracker"),
            $"MonPs.Runs.{JobNames.ComputeClv}"
        );
        return config;
    }

    private static LoggingRule Quiet(string loggers, NLog.LogLevel least) =>
        new() { LoggerNamePattern = loggers, FinalMinLevel = least };

    private static FileTarget File(MonPsSettings settings, string name) =>
        new(name)
        {
            FileName = Path.Combine(settings.LogFolder, name + "_${date:format=yyyyMMdd}.log"),
            Layout = Layout,
            KeepFileOpen = true,
            MaxArchiveDays = DaysKept,
        };
}
