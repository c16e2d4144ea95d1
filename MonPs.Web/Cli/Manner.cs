namespace MonPs.Web.Cli;

/// <summary>How a writing verb is run: without asking, and for a script.</summary>
internal readonly record struct Manner(bool Yes, bool Json)
{
    /// <summary>A verb that would have to ask where nobody can answer is refused instead of waiting for ever.</summary>
    public bool Refuses(Terminal terminal, out string sentence)
    {
        sentence = CliText.Get("Cli.NeedsYes");
        return !Yes && (Json || !terminal.IsInteractive);
    }
}
