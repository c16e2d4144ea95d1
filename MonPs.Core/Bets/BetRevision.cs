namespace MonPs.Core.Bets;

/// <summary>One change of a bet: who, when, and each changed field with its value before and after (JSON).</summary>
public sealed class BetRevision
{
    public long Id { get; init; }
    public long BetId { get; set; }
    public DateTimeOffset At { get; init; }

    /// <summary>page, api, cli, collector or demo.</summary>
    public required string Actor { get; init; }

    /// <summary>created, changed, settled, deleted, restored; moved, scored and rescored by the collector.</summary>
    public required string Action { get; init; }
    public required string Changes { get; init; }
}
