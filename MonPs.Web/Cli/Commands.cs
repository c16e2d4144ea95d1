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
        var root = new RootCommand("MonPs: do you beat the closing line?")
        {
            CollectVerb.Describe(),
            ClvVerb.Describe(),
        };
        root.SetAction((_, ct) => ServeVerb.Run(ct));
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
            return await parsed.InvokeAsync() == 0 ? 0 : WrongUse;
        return await Guarded(() => parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false }));
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
    }
}
