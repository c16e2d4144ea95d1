using System.CommandLine;
using System.CommandLine.Help;
using MonPs.Core.Data;
using MonPs.Core.Settings;
using MonPs.Core.Transfer.Backups;
using MonPs.Web.Cli.AddBet;

namespace MonPs.Web.Cli;

/// <summary>The command line: without a verb it serves the application. Exit codes: 0 done, 1 failed, 2 wrong use.</summary>
internal static class Commands
{
    public static async Task<int> Run(string[] args)
    {
        // The language of the terminal; French when it says nothing.
        TerminalLanguage.Speak(TerminalLanguage.Of(args));
        Terminal.Prepare();
        var root = Describe();
        VerbHelp.Teach(root);
        root.SetAction((_, ct) => ServeVerb.Run(ct));
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
            return await parsed.InvokeAsync() == 0 ? 0 : Exit.WrongUse;
        // Stopping takes the time it takes: the embedded PostgreSQL and a running collection must end in order.
        var invocation = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = TimeSpan.FromMinutes(1),
        };
        return await Guarded(() => parsed.InvokeAsync(invocation));
    }

    /// <summary>Every verb. Not a RootCommand: it would be called after the dll, which nobody types.</summary>
    internal static Command Describe()
    {
        return new Command("./run.sh", CliText.Get("Cli.Root"))
        {
            new HelpOption(),
            new VersionOption(),
            TerminalLanguage.Describe(),
            AddBetVerb.Describe(),
            BetsVerb.Describe(),
            SettleVerb.Describe(),
            MatchesVerb.Describe(),
            OpportunitiesVerb.Describe(),
            StatsVerb.Describe(),
            CollectVerb.Describe(),
            ClvVerb.Describe(),
            PlanVerb.Describe(),
            ImportVerb.Describe(),
            ExportVerb.Describe(),
            PasswordVerb.Describe(),
            TokenVerb.Describe(),
            ImportClosingVerb.Describe(),
            AliasesVerb.Describe(),
            BackupVerb.Describe(),
            RestoreVerb.Describe(),
            DoctorVerb.Describe(),
        };
    }

    private static async Task<int> Guarded(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (Exception e) when (e is SettingsException or DatabaseException or BackupException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return Exit.Failed;
        }
        catch (OperationCanceledException)
        {
            return Exit.Failed;
        }
        catch (Exception e)
        {
            await Console.Error.WriteLineAsync(CliText.Get("Cli.Unexpected", e.Message, Failure.Keep(e)));
            return Exit.Failed;
        }
    }
}
