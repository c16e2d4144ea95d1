using MonPs.Web.Components.Layout;
using MonPs.Web.Components.Parts;
using MonPs.Web.Culture;

namespace MonPs.Web.Components;

/// <summary>The interface's registrations and its place in the pipeline.</summary>
public static class InterfaceServices
{
    public static IServiceCollection AddMonPsInterface(
        this IServiceCollection services,
        Action<InterfaceOptions>? configure = null
    )
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddLocalization();
        services.Configure<RequestLocalizationOptions>(Cultures.Configure);
        services
            .AddOptions<InterfaceOptions>()
            .Configure(options => configure?.Invoke(options))
            .Validate(
                o => TimeZoneInfo.TryFindSystemTimeZoneById(o.ZoneId, out _),
                "The time zone is unknown: use a name such as Europe/Paris."
            )
            .ValidateOnStart();
        services.AddSingleton<UserZone>(static provider => ActivatorUtilities.CreateInstance<UserZone>(provider));
        services.AddScoped<Toasts>();
        return services;
    }

    /// <summary>
    /// Language, static files, pages and the culture switch. Call it after sign-in and before other endpoints' own
    /// middleware: what follows then already speaks the visitor's language.
    /// </summary>
    public static WebApplication MapMonPsInterface(this WebApplication app)
    {
        app.UseRequestLocalization();
        app.UseAntiforgery();
        app.UseUnknownPage();
        app.MapStaticAssets();
        app.MapCulture();
        app.MapGet("/", () => TypedResults.LocalRedirect(NavItems.Home)).ExcludeFromDescription();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
        if (!app.Environment.IsDevelopment())
        {
            // The gallery is a workbench; this endpoint wins over the page of the same address.
            app.MapGet(Gallery.GalleryPage.Path, () => TypedResults.NotFound()).WithOrder(-1).ExcludeFromDescription();
        }
        return app;
    }
}
