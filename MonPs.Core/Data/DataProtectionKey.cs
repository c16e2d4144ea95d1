namespace MonPs.Core.Data;

/// <summary>A key ASP.NET signs its cookies with; kept here so that several instances share it.</summary>
public sealed class DataProtectionKey
{
    public long Id { get; init; }
    public string? FriendlyName { get; init; }
    public required string Xml { get; init; }
}
