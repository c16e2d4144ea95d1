using Microsoft.EntityFrameworkCore;

namespace MonPs.Core.Data;

/// <summary>ASP.NET's data-protection keys. Synchronous, because the framework asks for them so.</summary>
public sealed class DataProtectionKeyStore(IDbContextFactory<MonPsDbContext> contexts)
{
    public IReadOnlyList<string> All()
    {
        using var context = contexts.CreateDbContext();
        return [.. context.DataProtectionKeys.Select(key => key.Xml)];
    }

    public void Add(string friendlyName, string xml)
    {
        using var context = contexts.CreateDbContext();
        context.Add(new DataProtectionKey { FriendlyName = friendlyName, Xml = xml });
        context.SaveChanges();
    }
}
