using System.Security.Claims;
using MonPs.Core.Access;

namespace MonPs.Web.Access;

/// <summary>What a token's bearer may do: the REST API, and only reading when the token says so.</summary>
internal static class Tokens
{
    public const string Scheme = "Token";
    private const string ReadOnly = "read_only";
    private static readonly string[] Rooms = ["/api", "/openapi", "/health"];

    public static ClaimsPrincipal Principal(AccessToken token)
    {
        var identity = new ClaimsIdentity([new(ClaimTypes.Name, token.Name)], Scheme);
        if (token.ReadOnly)
            identity.AddClaim(new(ReadOnly, "true"));
        return new(identity);
    }

    public static bool IsToken(ClaimsPrincipal user) => user.Identity?.AuthenticationType == Scheme;

    public static bool Opens(HttpRequest request) => Array.Exists(Rooms, room => request.Path.StartsWithSegments(room));

    public static bool MayDo(ClaimsPrincipal user, HttpRequest request) =>
        HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || !user.HasClaim(ReadOnly, "true");
}
