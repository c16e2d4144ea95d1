using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using MonPs.Core.Access;

namespace MonPs.Web.Access;

/// <summary><c>Authorization: Bearer monps_…</c>: a script shows its token.</summary>
internal sealed class TokenHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory loggers,
    UrlEncoder encoder,
    TokenStore store
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string Bearer = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
            return AuthenticateResult.NoResult();
        var token = await store.Find(header[Bearer.Length..].Trim(), Context.RequestAborted);
        return token is null
            ? AuthenticateResult.Fail("Unknown or revoked.")
            : AuthenticateResult.Success(new(Tokens.Principal(token), Scheme.Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return Refusal.Write(Context, StatusCodes.Status401Unauthorized, "Gate.Token");
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        Refusal.Write(
            Context,
            StatusCodes.Status403Forbidden,
            Tokens.Opens(Request) ? "Gate.ReadOnly" : "Gate.TokenForApi"
        );
}
