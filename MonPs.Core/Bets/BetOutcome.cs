using MonPs.Core.Language;

namespace MonPs.Core.Bets;

/// <summary>How an attempt to write a bet ended.</summary>
public abstract record BetOutcome
{
    /// <param name="Bet">The bet as it is stored now.</param>
    /// <param name="Replayed">The same request was carried out before; nothing was written again.</param>
    public sealed record Done(Bet Bet, bool Replayed = false) : BetOutcome;

    public sealed record Invalid(IReadOnlyList<FieldFault> Faults) : BetOutcome;

    public sealed record NotFound(long Id) : BetOutcome;

    /// <summary>Somebody changed the bet since the caller read it; nothing was overwritten.</summary>
    public sealed record Stale(Bet Current) : BetOutcome;

    /// <summary>The idempotency key came before with another bet.</summary>
    public sealed record KeyReused(string Key) : BetOutcome;
}
