namespace MonPs.Core.Collecting;

/// <summary>
/// Paid calls that the capture plan does not make itself (scores, say). Everyone who makes such calls registers one of
/// these, so that the plan leaves them their credits.
/// </summary>
public interface IExpectedSpending
{
    /// <returns>Credits still to be taken from the instant to the end of its UTC calendar month.</returns>
    Task<int> RestOfMonth(DateTimeOffset now, CancellationToken ct);
}
