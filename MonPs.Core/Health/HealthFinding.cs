using MonPs.Core.Language;

namespace MonPs.Core.Health;

/// <summary>What is looked at, in the order in which one would mend it.</summary>
public enum HealthSubject
{
    Configuration,
    TimeZone,
    DataFolder,
    DiskSpace,
    Database,
    Schema,
    ApiKey,
    Credits,
    Clock,
    Collection,
    Reference,
    Clv,
    Backup,
}

public enum HealthState
{
    Ok,
    Warning,
    Failure,
}

/// <summary>Everything a check can find. The words, with what to do, are <c>Health_…</c> in the texts of Core.</summary>
public enum HealthCode
{
    ConfigurationLive,
    ConfigurationDemo,
    ConfigurationFault,
    SecretsOpen,
    Zone,
    FolderPrivate,
    FolderOpen,
    FolderNotWritable,
    DiskFree,
    DiskLow,
    DiskFull,
    DatabaseAnswers,
    DatabaseFault,
    SchemaCurrent,
    SchemaBehind,
    SchemaNewer,
    KeyWorks,
    KeyDemo,
    KeyFault,
    CreditsLeft,
    CreditsLow,
    CreditsUnknown,
    ClockRight,
    ClockOff,
    ClockUnknown,
    CollectionFresh,
    CollectionNever,
    CollectionOld,
    CollectionFailed,
    CollectionSilent,
    ReferenceQuoted,
    ReferenceMissing,
    ReferenceNothing,
    ClvComplete,
    ClvWaiting,
    ClvMissing,
    BackupFresh,
    BackupOld,
    BackupNever,
    BackupOff,
}

/// <summary>One thing that was looked at: how it is, and in <see cref="Text"/> what to do when it is not well.</summary>
public sealed record HealthFinding(
    HealthSubject Subject,
    HealthState State,
    HealthCode Code,
    params IReadOnlyList<string> Args
)
{
    /// <summary>In the language of the current culture. An argument that starts with @ is itself the key of a text.</summary>
    public string Text =>
        CoreText.Get($"Health_{Code}", [.. Args.Select(arg => arg.StartsWith('@') ? CoreText.Get(arg[1..]) : arg)]);

    internal static HealthFinding Ok(HealthSubject subject, HealthCode code, params string[] args) =>
        new(subject, HealthState.Ok, code, args);

    internal static HealthFinding Warn(HealthSubject subject, HealthCode code, params string[] args) =>
        new(subject, HealthState.Warning, code, args);

    internal static HealthFinding Fail(HealthSubject subject, HealthCode code, params string[] args) =>
        new(subject, HealthState.Failure, code, args);
}
