using Microsoft.EntityFrameworkCore;
using MonPs.Core.Data;
using Npgsql;

namespace MonPs.Core.Access;

/// <summary>API tokens: made, listed, revoked, and looked up by what a request carries.</summary>
public sealed class TokenStore(IDbContextFactory<MonPsDbContext> contexts, TimeProvider clock)
{
    private const int LongestName = 60;
    private static readonly TimeSpan Finest = TimeSpan.FromMinutes(1);

    public async Task<TokenOutcome> Add(string name, bool readOnly, CancellationToken ct)
    {
        var plain = name.Trim();
        if (plain.Length is 0 or > LongestName || plain.Any(char.IsControl))
            return new TokenOutcome.NameRefused();
        var secret = TokenSecret.New();
        await using var context = await contexts.CreateDbContextAsync(ct);
        context.Add(
            new AccessToken
            {
                Name = plain,
                Hash = TokenSecret.Hash(secret),
                ReadOnly = readOnly,
                CreatedAt = clock.GetUtcNow(),
            }
        );
        try
        {
            await context.SaveChangesAsync(ct);
            return new TokenOutcome.Made(secret);
        }
        catch (DbUpdateException e)
            when (e.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            return new TokenOutcome.NameTaken(plain);
        }
    }

    /// <summary>Those not revoked first, then the newest first.</summary>
    public async Task<IReadOnlyList<AccessToken>> All(CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await context
            .AccessTokens.OrderBy(t => t.RevokedAt != null)
            .ThenByDescending(t => t.CreatedAt)
            .ToListAsync(ct);
    }

    /// <returns>False when no token that is not revoked has this name.</returns>
    public async Task<bool> Revoke(string name, CancellationToken ct)
    {
        var (plain, now) = (name.Trim(), clock.GetUtcNow());
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await context
                .AccessTokens.Where(t => t.RevokedAt == null && t.Name == plain)
                .ExecuteUpdateAsync(set => set.SetProperty(t => t.RevokedAt, now), ct) > 0;
    }

    /// <summary>The token that a request carries; notes its use, at most every minute.</summary>
    /// <returns>Null when it is unknown or revoked.</returns>
    public async Task<AccessToken?> Find(string secret, CancellationToken ct)
    {
        var (hash, now) = (TokenSecret.Hash(secret), clock.GetUtcNow());
        await using var context = await contexts.CreateDbContextAsync(ct);
        var token = await context.AccessTokens.SingleOrDefaultAsync(t => t.Hash == hash && t.RevokedAt == null, ct);
        if (token is not null && (token.LastUsedAt is not { } last || last < now - Finest))
            await context
                .AccessTokens.Where(t => t.Id == token.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(t => t.LastUsedAt, now), ct);
        return token;
    }
}
