using MonPs.Core.Bets;
using MonPs.Core.Collecting;
using MonPs.Core.Collecting.Captures;
using MonPs.Core.Data;
using MonPs.Core.OddsApi;
using MonPs.Core.Settings;

namespace MonPs.Core.Health;

/// <summary>How bets without CLV are counted: the reason on the bet, as it stands at this moment.</summary>
public enum GapGroup
{
    ToCome,
    ToCompute,
    MatchUnknown,
    NoReferenceQuote,
    OnlyAfterKickoff,
    LineNeverQuoted,
    Combined,
}

/// <summary>The planned call that was to close a match, or is to.</summary>
public sealed record GapCapture(
    DateTimeOffset Due,
    CaptureState State,
    CaptureEnding? Ending,
    OddsApiError? LastError,
    long? RunId
);

/// <summary>What was collected around a bet's kick-off; every instant and list is empty when there was nothing.</summary>
public sealed record GapEvidence(GapGroup Group, string? League, DateTimeOffset Kickoff)
{
    /// <summary>The last time before kick-off at which the league's prices came.</summary>
    public DateTimeOffset? CollectedAt { get; init; }

    /// <summary>The last failure of the league in the day before kick-off, and its reason as a run's line writes it.</summary>
    public DateTimeOffset? FailedAt { get; init; }
    public string? FailedWhy { get; init; }

    /// <summary>The run in which that failure stands.</summary>
    public long? FailedRun { get; init; }

    /// <summary>The last call that the plan had for this match.</summary>
    public GapCapture? Capture { get; init; }

    /// <summary>When the reference was first seen at or after kick-off.</summary>
    public DateTimeOffset? InPlayAt { get; init; }

    /// <summary>Bookmakers other than the reference with a price of this match before kick-off, by key.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>The lines that the reference quoted before kick-off.</summary>
    public IReadOnlyList<decimal> Lines { get; init; } = [];
}

/// <summary>From the evidence to the cause, and from the cause to what can be done.</summary>
public static class GapRule
{
    // A league is collected several times a day; a day without is a day without anybody looking.
    private static readonly TimeSpan InTime = TimeSpan.FromDays(1);
    private static readonly string SpentCredits = RunTexts.Reason(OddsApiError.CreditsSpent);

    public static GapCause Cause(Bet bet, GapEvidence evidence, MonPsSettings settings, DateTimeOffset now) =>
        evidence.Group switch
        {
            GapGroup.ToCome => bet.IsMoved || bet.KickoffTime <= now ? GapCause.Moved : GapCause.ToCome,
            GapGroup.ToCompute => GapCause.ToCompute,
            GapGroup.Combined => GapCause.Combined,
            GapGroup.OnlyAfterKickoff => GapCause.OnlyInPlay,
            GapGroup.LineNeverQuoted => GapCause.LineNeverQuoted,
            GapGroup.MatchUnknown => Unlinked(bet, evidence, settings),
            _ => Unquoted(bet, evidence, settings),
        };

    /// <summary>What helps, the surest first.</summary>
    public static IReadOnlyList<Remedy> Remedies(GapCause cause) =>
        cause switch
        {
            GapCause.ToCome or GapCause.Moved => [Remedy.Wait],
            GapCause.ToCompute => [Remedy.Compute],
            GapCause.Combined => [Remedy.Nothing],
            GapCause.NoMatch or GapCause.MatchUnknown => [Remedy.LinkMatch, Remedy.TypeClosing, Remedy.ImportClosing],
            GapCause.LeagueNotFollowed => [Remedy.TypeClosing, Remedy.ImportClosing, Remedy.FollowLeague],
            GapCause.MarketNotFollowed => [Remedy.TypeClosing, Remedy.ImportClosing, Remedy.FollowMarket],
            GapCause.NoCredits => [Remedy.TypeClosing, Remedy.ImportClosing, Remedy.SaveCredits],
            GapCause.CollectionFailed => [Remedy.TypeClosing, Remedy.ImportClosing, Remedy.MendCollection],
            GapCause.NotCollected => [Remedy.TypeClosing, Remedy.ImportClosing, Remedy.KeepCollecting],
            _ => [Remedy.TypeClosing, Remedy.ImportClosing],
        };

    private static GapCause Unlinked(Bet bet, GapEvidence evidence, MonPsSettings settings) =>
        IsForeign(evidence, settings) ? GapCause.LeagueNotFollowed
        : bet.MatchId is null ? GapCause.NoMatch
        : GapCause.MatchUnknown;

    private static GapCause Unquoted(Bet bet, GapEvidence evidence, MonPsSettings settings) =>
        !settings.Markets.Contains(SnakeCase.Of(bet.Market), StringComparer.Ordinal) ? GapCause.MarketNotFollowed
        : evidence.Others.Count > 0 || evidence.CollectedAt >= evidence.Kickoff - InTime ? GapCause.NotQuoted
        : evidence.Capture?.Ending == CaptureEnding.NoCredits || evidence.FailedWhy == SpentCredits ? GapCause.NoCredits
        : evidence.FailedAt is not null || evidence.Capture?.LastError is not null ? GapCause.CollectionFailed
        : IsForeign(evidence, settings) ? GapCause.LeagueNotFollowed
        : GapCause.NotCollected;

    private static bool IsForeign(GapEvidence evidence, MonPsSettings settings) =>
        evidence.League is { } league && !settings.CollectedSports.Contains(league, StringComparer.Ordinal);
}
