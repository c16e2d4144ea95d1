using Microsoft.EntityFrameworkCore;
using MonPs.Core.Data;

namespace MonPs.Core.Access;

/// <summary>Sessions of the owner's browsers.</summary>
public sealed class SessionStore(IDbContextFactory<MonPsDbContext> contexts, TimeProvider clock)
{
    /// <summary>How long a browser may stay away.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(30);
    private static readonly TimeSpan Finest = TimeSpan.FromMinutes(5);
    private const int LongestText = 200;

    public async Task<AccessSession> Open(Guid stamp, string address, string browser, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var session = new AccessSession
        {
            Id = Guid.NewGuid(),
            Stamp = stamp,
            CreatedAt = now,
            SeenAt = now,
            Address = address,
            Browser = Storable(browser),
        };
        await using var context = await contexts.CreateDbContextAsync(ct);
        // Sessions are kept for a look back, not for ever.
        await context.AccessSessions.Where(s => s.SeenAt < now - 2 * Life).ExecuteDeleteAsync(ct);
        context.Add(session);
        await context.SaveChangesAsync(ct);
        return session;
    }

    /// <summary>Whether the session is open; notes that it was seen, at most every five minutes.</summary>
    public async Task<bool> IsOpen(Guid id, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(ct);
        var session = await Open(context).SingleOrDefaultAsync(s => s.Id == id, ct);
        if (session is not null && session.SeenAt < now - Finest)
            await context
                .AccessSessions.Where(s => s.Id == id)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.SeenAt, now), ct);
        return session is not null;
    }

    /// <summary>The open ones, the last seen first.</summary>
    public async Task<IReadOnlyList<AccessSession>> AllOpen(CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await Open(context).OrderByDescending(s => s.SeenAt).ToListAsync(ct);
    }

    public async Task End(Guid id, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(ct);
        await context
            .AccessSessions.Where(s => s.Id == id && s.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now), ct);
    }

    private IQueryable<AccessSession> Open(MonPsDbContext context)
    {
        var oldest = clock.GetUtcNow() - Life;
        return context.AccessSessions.Where(s =>
            s.EndedAt == null && s.SeenAt >= oldest && context.OwnerPasswords.Any(o => o.Stamp == s.Stamp)
        );
    }

    // A browser names itself, in any length and with anything inside; PostgreSQL cannot hold a zero character.
    private static string Storable(string text)
    {
        var plain = new string([.. text.Where(c => !char.IsControl(c))]);
        return plain.Length <= LongestText ? plain : plain[..LongestText];
    }
}
