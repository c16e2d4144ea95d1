using Npgsql;

namespace MonPs.Core.Data;

/// <summary>
/// Tells a database that is away, and will come back, from one that refuses what it is asked: the former passes by itself,
/// the latter is a fault of ours.
/// </summary>
public static class DatabaseAway
{
    /// <summary>True when it does not answer, is starting, stopping, frozen or has no room left.</summary>
    public static bool Is(Exception e) =>
        Causes(e).Any(cause => cause is TimeoutException or NpgsqlException { IsTransient: true } || IsRefused(cause));

    /// <summary>True when its disk is full: it passes when somebody makes room.</summary>
    public static bool IsFull(Exception e) =>
        Causes(e).OfType<PostgresException>().Any(cause => cause.SqlState == PostgresErrorCodes.DiskFull);

    /// <summary>The exception and what caused it: EF wraps what the driver says.</summary>
    public static IEnumerable<Exception> Causes(Exception e)
    {
        for (var cause = e; cause is not null; cause = cause.InnerException)
            yield return cause;
    }

    // Classes 53 (no room, too many connections), 57 (an operator stops it), 58 (its files), 08 (the wire); 3D: not made yet. A statement that was
    // cancelled is none of these, though its number is.
    private static bool IsRefused(Exception cause) =>
        cause
            is PostgresException
            {
                SqlState: (['5', '3' or '7' or '8', ..] or ['0', '8', ..] or ['3', 'D', ..])
                    and not PostgresErrorCodes.QueryCanceled
            }
        || cause is NpgsqlException and not PostgresException;
}
