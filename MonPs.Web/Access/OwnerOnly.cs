using Microsoft.AspNetCore.Authorization;

namespace MonPs.Web.Access;

/// <summary>
/// Holds for every address that does not say otherwise (AllowAnonymous), known or not: the owner's session, or a token. With
/// no password set, whoever passed the gates is the owner; but a token that is shown must be a good one even then.
/// </summary>
internal sealed class OwnerOnly : IAuthorizationRequirement;

internal sealed class OwnerOnlyHandler(Owner owner) : AuthorizationHandler<OwnerOnly>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, OwnerOnly requirement)
    {
        if (context.Resource is HttpContext http && MayEnter(http))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }

    private bool MayEnter(HttpContext http)
    {
        if (http.Request.Headers.Authorization.Count > 0)
            return Tokens.IsToken(http.User) && Tokens.Opens(http.Request) && Tokens.MayDo(http.User, http.Request);
        return !owner.HasPassword || Sessions.Of(http.User) is not null;
    }
}
