namespace MonPs.Web.Cli;

/// <summary>Asks whether to go on; only a plain yes is one, and only a plain no a no.</summary>
internal static class Confirmation
{
    private static readonly string[] Yes = ["o", "oui", "y", "yes"];
    private static readonly string[] No = ["n", "non", "no"];

    public static async Task<bool> Ask(Terminal terminal, string question, CancellationToken ct)
    {
        while (true)
        {
            var reply = await terminal.Ask(question, ct);
            if (reply.Kind == ReplyKind.Leave || No.Contains(reply.Text, StringComparer.OrdinalIgnoreCase))
                return false;
            if (Yes.Contains(reply.Text, StringComparer.OrdinalIgnoreCase))
                return true;
            terminal.Warn(CliText.Get("Cli.YesOrNo"));
        }
    }
}
