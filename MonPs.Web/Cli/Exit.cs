namespace MonPs.Web.Cli;

/// <summary>What a command's exit code says.</summary>
internal static class Exit
{
    public const int Done = 0;

    /// <summary>Also: the person left before anything was written.</summary>
    public const int Failed = 1;
    public const int WrongUse = 2;
}
