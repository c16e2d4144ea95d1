using Microsoft.AspNetCore.Authentication;
using Microsoft.Net.Http.Headers;
using MonPs.Core.Access;

namespace MonPs.Web.Access;

/// <summary>Compares a password, and opens a session for the browser that knew it.</summary>
internal sealed class SignInDesk(Owner owner, SessionStore sessions, SignInBackoff backoff)
{
    /// <returns>False when this is not the password.</returns>
    public async Task<bool> Admit(HttpContext http, string password)
    {
        if (password.Length == 0 || owner.Recognise(password) is not { } stamp)
            return false;
        var browser = http.Request.Headers[HeaderNames.UserAgent].ToString();
        var address = ClientAddress.Of(http)?.ToString() ?? "";
        var session = await sessions.Open(stamp, address, browser, http.RequestAborted);
        await http.SignInAsync(Sessions.Scheme, Sessions.Principal(session), new() { IsPersistent = true });
        backoff.Right(ClientAddress.CountedAs(http));
        return true;
    }
}
