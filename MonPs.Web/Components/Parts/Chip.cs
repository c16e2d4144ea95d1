namespace MonPs.Web.Components.Parts;

/// <summary>One filter as a link, so that the address is the state and "back" undoes it.</summary>
public sealed record Chip(string Text, string Href, bool Current = false, int? Count = null);
