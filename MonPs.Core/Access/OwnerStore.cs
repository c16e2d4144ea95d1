using Microsoft.EntityFrameworkCore;
using MonPs.Core.Data;

namespace MonPs.Core.Access;

/// <summary>Keeps the hash of the owner's password; hashing and comparing are the web framework's.</summary>
public sealed class OwnerStore(IDbContextFactory<MonPsDbContext> contexts, TimeProvider clock)
{
    /// <returns>Null when no password is set.</returns>
    public async Task<OwnerPassword?> Read(CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await context.OwnerPasswords.SingleOrDefaultAsync(ct);
    }

    /// <summary>Replaces the password; every open session is over.</summary>
    public async Task<OwnerPassword> Set(string hash, CancellationToken ct)
    {
        var password = new OwnerPassword
        {
            Hash = hash,
            Stamp = Guid.NewGuid(),
            ChangedAt = clock.GetUtcNow(),
        };
        await using var context = await contexts.CreateDbContextAsync(ct);
        await context.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO access_owner (id, password_hash, stamp, changed_at)
            VALUES (1, {password.Hash}, {password.Stamp}, {password.ChangedAt})
            ON CONFLICT (id) DO UPDATE SET password_hash = excluded.password_hash, stamp = excluded.stamp,
                changed_at = excluded.changed_at
            """,
            ct
        );
        return password;
    }

    /// <returns>False when there was none.</returns>
    public async Task<bool> Remove(CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await context.OwnerPasswords.ExecuteDeleteAsync(ct) > 0;
    }
}
