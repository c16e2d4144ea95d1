namespace MonPs.Web.Pages.Statistics;

/// <summary>One value of a filter and what people call it.</summary>
public sealed record FilterChoice(string Key, string Name);
