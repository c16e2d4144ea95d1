using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using MonPs.Core.Access;
using MonPs.Core.Settings;

namespace MonPs.Web.Access;

/// <summary>Who may come in: the gates, the owner's sessions, tokens.</summary>
internal static class AccessServices
{
    private const string Door = "Door";

    /// <summary>Call it before anything that starts with the application: unguarded, nothing of it may start.</summary>
    public static void AddMonPsAccess(this IServiceCollection services, AccessSettings settings)
    {
        services.AddSingleton(settings).AddSingleton<NetworkGate>().AddSingleton<HostGate>();
        services.Configure<ForwardedHeadersOptions>(options => Gates.Trust(options, settings));
        services.AddSingleton<Owner>().AddHostedService(provider => provider.GetRequiredService<Owner>());
        services.AddSingleton<OpenCircuits>().AddHostedService<CircuitGuard>();
        services.AddSingleton<Sessions>().AddSingleton<SignInBackoff>().AddSingleton<SignInDesk>();
        services.AddSingleton<SignInLimits>();
        services.AddAntiforgery(options => (options.Cookie.Name, options.FormFieldName) = ("monps-form", "form"));
        AddSignIn(services);
    }

    /// <summary>After routing: who it is, and whether he may.</summary>
    public static void UseMonPsAccess(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
        app.Use(HoldCircuit);
    }

    private static void AddSignIn(IServiceCollection services)
    {
        services
            .AddAuthentication(Door)
            .AddPolicyScheme(Door, null, options => options.ForwardDefaultSelector = SchemeOf)
            .AddCookie(Sessions.Scheme, Configure)
            .AddScheme<AuthenticationSchemeOptions, TokenHandler>(Tokens.Scheme, null);
        services.AddSingleton<IAuthorizationHandler, OwnerOnlyHandler>();
        services
            .AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().AddRequirements(new OwnerOnly()).Build());
    }

    private static string SchemeOf(HttpContext http) =>
        http.Request.Headers.Authorization.Count > 0 ? Tokens.Scheme : Sessions.Scheme;

    private static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = Sessions.CookieName;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.ExpireTimeSpan = SessionStore.Life;
        options.LoginPath = SignIn.Path;
        options.ReturnUrlParameter = SignIn.Return;
        options.EventsType = typeof(Sessions);
    }

    private static async Task HoldCircuit(HttpContext http, RequestDelegate next)
    {
        if (!http.Request.Path.StartsWithSegments(OriginGate.Circuits))
        {
            await next(http);
            return;
        }
        using var held = http
            .RequestServices.GetRequiredService<OpenCircuits>()
            .Hold(Sessions.Of(http.User), http.Abort);
        await next(http);
    }
}
