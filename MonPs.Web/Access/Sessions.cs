using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using MonPs.Core.Access;
using MonPs.Web.Components;
using Npgsql;

namespace MonPs.Web.Access;

/// <summary>
/// The cookie is only the number of a session; whether that session is open is asked at every request, so that a sign-out or
/// a new password counts at once.
/// </summary>
internal sealed class Sessions(SessionStore store, Owner owner) : CookieAuthenticationEvents
{
    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;
    public const string CookieName = "monps-session";
    private readonly ConcurrentDictionary<Guid, bool> known = new();

    /// <returns>The visitor's session; null when he has none, as when no password is set.</returns>
    public static Guid? Of(ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) && !Tokens.IsToken(user) ? id : null;

    public static ClaimsPrincipal Principal(AccessSession session) =>
        new(
            new ClaimsIdentity(
                [new(ClaimTypes.NameIdentifier, session.Id.ToString()), new(ClaimTypes.Name, "owner")],
                Scheme
            )
        );

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (Of(context.Principal!) is { } id && await IsOpen(id, context.HttpContext.RequestAborted))
            return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(Scheme);
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (!UnknownPageAnswer.IsNavigation(context.Request))
            return Refusal.Write(context.HttpContext, StatusCodes.Status401Unauthorized, "Gate.SignIn");
        context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context) =>
        Refusal.Write(context.HttpContext, StatusCodes.Status403Forbidden, "Gate.SignIn");

    public async Task<bool> IsOpen(Guid id, CancellationToken ct)
    {
        try
        {
            var open = owner.HasPassword && await store.IsOpen(id, ct);
            known[id] = open;
            return open;
        }
        // Nobody can sign out either while the database is away: whoever was in stays in, and sees the pages say so.
        catch (Exception e) when (e is NpgsqlException or TimeoutException)
        {
            return known.GetValueOrDefault(id);
        }
    }
}
