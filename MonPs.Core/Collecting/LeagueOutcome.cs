using MonPs.Core.OddsApi;

namespace MonPs.Core.Collecting;

/// <summary>How asking one league for its odds ended. A closed set of records.</summary>
public abstract record LeagueOutcome
{
    private LeagueOutcome() { }

    /// <summary>In the database.</summary>
    public sealed record Stored : LeagueOutcome;

    /// <summary>Paid for and on disk; the database is away.</summary>
    public sealed record Waits : LeagueOutcome;

    /// <summary>Paid for, but the database will never take it; a person may look at it.</summary>
    public sealed record PutAside : LeagueOutcome;

    /// <param name="MayGoOn">False when no further call can work before a person, or the 1st of the month, changes something.</param>
    public sealed record Failed(OddsApiError Error, bool MayGoOn) : LeagueOutcome
    {
        /// <summary>Whether the same call may work seconds later.</summary>
        public bool IsPassing =>
            Error
                is OddsApiError.TooManyRequests
                    or OddsApiError.ServiceFailed
                    or OddsApiError.TimedOut
                    or OddsApiError.Unreachable
                    or OddsApiError.NotJson
                    or OddsApiError.UnexpectedShape;
    }
}
