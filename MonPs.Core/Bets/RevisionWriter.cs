using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using MonPs.Core.Data;

namespace MonPs.Core.Bets;

/// <summary>Writes down what changed: <c>{"stake": [10.00, 12.00]}</c>, each field with its value before and after.</summary>
internal static class RevisionWriter
{
    private static readonly string[] Bookkeeping =
    [
        nameof(Bet.Id),
        nameof(Bet.Version),
        nameof(Bet.CreatedAt),
        nameof(Bet.UpdatedAt),
    ];

    /// <returns>Null when nothing changed.</returns>
    public static BetRevision? Of(EntityEntry<Bet> entry, string action, string actor, DateTimeOffset at)
    {
        var isNew = entry.State == EntityState.Added;
        var changes = entry
            .Properties.Where(p => !Bookkeeping.Contains(p.Metadata.Name))
            .Where(p => isNew ? p.CurrentValue is not null : p.IsModified && !Same(p.OriginalValue, p.CurrentValue))
            .ToDictionary(
                p => SnakeCase.Of(p.Metadata.Name),
                p => new[] { Plain(isNew ? null : p.OriginalValue), Plain(p.CurrentValue) },
                StringComparer.Ordinal
            );
        if (changes.Count == 0)
            return null;
        return new()
        {
            BetId = entry.Entity.Id,
            At = at,
            Actor = actor,
            Action = action,
            Changes = JsonSerializer.Serialize(changes),
        };
    }

    private static bool Same(object? before, object? after) =>
        before is string[] a && after is string[] b ? a.SequenceEqual(b) : Equals(before, after);

    private static object? Plain(object? value) => value is Enum ? SnakeCase.Of(value.ToString()!) : value;
}
