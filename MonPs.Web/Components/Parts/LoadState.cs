namespace MonPs.Web.Components.Parts;

/// <summary>The four states of everything that is loaded, in the order a page shows them.</summary>
public enum LoadState
{
    Loading,
    Error,
    Empty,
    Ready,
}
