using System.CommandLine;
using System.Globalization;
using MonPs.Core.Data;
using MonPs.Core.Settings;
using MonPs.Web.Hosting;
using Spectre.Console;

namespace MonPs.Web.Cli;

/// <summary>The command line: without a verb it serves the application. Exit codes: 0 done, 1 failed, 2 wrong use.</summary>
internal static class Commands
{
    private const int Failed = 1;
    private const int WrongUse = 2;

    public static async Task<int> Run(string[] args)
    {
        // The language of the terminal; French when it says nothing.
        CultureInfo.CurrentUICulture = CultureInfo.DefaultThreadCurrentUICulture = TerminalLanguage.Culture;
        var root = new RootCommand(CliText.Get("Cli.Root"))
        {
            CollectVerb.Describe(),
            ClvVerb.Describe(),
            StatsVerb.Describe(),
            OpportunitiesVerb.Describe(),
        };
        root.SetAction((_, ct) => ServeVerb.Run(ct));
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
            return await parsed.InvokeAsync() == 0 ? 0 : WrongUse;
        // Stopping takes the time it takes: the embedded PostgreSQL and a running collection must end in order.
        var invocation = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = TimeSpan.FromMinutes(1),
        };
        return await Guarded(() => parsed.InvokeAsync(invocation));
    }

    private static async Task<int> Guarded(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (Exception e) when (e is SettingsException or DatabaseException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return Failed;
        }
        catch (OperationCanceledException)
        {
            return Failed;
        }
        catch (Exception e)
        {
            await Console.Error.WriteLineAsync(CliText.Get("Cli.Unexpected", e.Message, Failure.Keep(e)));
            return Failed;
        }
    }
}
