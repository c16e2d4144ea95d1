namespace MonPs.Web.Components;

/// <summary>What the shell must be told about the installation; it finds nothing out by itself.</summary>
public sealed class InterfaceOptions
{
    /// <summary>IANA name of the user's time zone.</summary>
    public string ZoneId { get; set; } = "Europe/Paris";

    /// <summary>True when the figures come from the simulated market: every page then says so.</summary>
    public bool Demo { get; set; }
}
