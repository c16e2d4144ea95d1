using Microsoft.AspNetCore.Identity;
using MonPs.Core.Access;
using MonPs.Core.Language;
using MonPs.Core.Settings;
using MonPs.Web.Live;
using Npgsql;

namespace MonPs.Web.Access;

/// <summary>
/// The owner's password as this process knows it: read before the first request, and again whenever the database says that
/// it changed. While the database is away, the last known one counts.
/// </summary>
internal sealed partial class Owner(
    AccessSettings settings,
    OwnerStore store,
    DataChanges changes,
    ILogger<Owner> logger
) : IHostedService, IDisposable
{
    private static readonly PasswordHasher<OwnerPassword> Hasher = new();
    private IDisposable? following;
    private volatile OwnerPassword? password;

    public bool HasPassword => password is not null;
    public Guid? Stamp => password?.Stamp;

    public static string Hash(string clear) => Hasher.HashPassword(null!, clear);

    /// <returns>The stamp to open a session under; null when this is not the password.</returns>
    public Guid? Recognise(string clear) => password is { } known && Matches(known, clear) ? known.Stamp : null;

    /// <exception cref="SettingsException">Others can reach MonPs and nothing guards it.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (following is not null)
            return;
        password = await store.Read(cancellationToken);
        // The configured password is stored once, not at every start: a new hash would end every session.
        if (settings.OwnerPassword.Length > 0 && (password is null || !Matches(password, settings.OwnerPassword)))
            password = await store.Set(Hash(settings.OwnerPassword), cancellationToken);
        if (settings is { IsExposed: true, HasAllowList: false } && !HasPassword)
            throw new SettingsException([Unguarded()]);
        following = changes.Subscribe("access_owner", Refresh);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => following?.Dispose();

    public async Task Refresh()
    {
        try
        {
            password = await store.Read(CancellationToken.None);
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException)
        {
            LogAway(e.Message);
        }
    }

    private SettingsFault Unguarded() =>
        new(AccessSettings.UrlsKey, string.Join(';', settings.Urls), CoreText.Get("Wanted_Guarded"));

    private static bool Matches(OwnerPassword known, string clear) =>
        Hasher.VerifyHashedPassword(known, known.Hash, clear) != PasswordVerificationResult.Failed;

    [LoggerMessage(Level = LogLevel.Warning, Message = "The owner's password could not be read again: {Reason}")]
    private partial void LogAway(string reason);
}
