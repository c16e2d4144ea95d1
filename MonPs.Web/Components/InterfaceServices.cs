using MonPs.Web.Components.Layout;
using MonPs.Web.Components.Parts;
using MonPs.Web.Culture;
using MonPs.Web.Hosting;
using MonPs.Web.Live;

namespace MonPs.Web.Components;

/// <summary>The interface's registrations and its place in the pipeline.</summary>
public static class InterfaceServices
{
    public static IServiceCollection AddMonPsInterface(
        this IServiceCollection services,
        Action<InterfaceOptions>? configure = null
    )
    {
        services
            .AddRazorComponents()
            .AddInteractiveServerComponents(CircuitLimits.Configure)
            .AddHubOptions(CircuitLimits.OfHub);
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
        services.AddSingleton<Alarms>();
        return services;
    }

    /// <summary>
    /// Static files, pages and the culture switch. Call it after sign-in. Static files and the switch ask for none: the
    /// sign-in page needs them.
    /// </summary>
    public static WebApplication MapMonPsInterface(this WebApplication app)
    {
        app.UseAntiforgery();
        app.UseUnknownPage();
        app.MapStaticAssets().AllowAnonymous();
        app.MapCulture().AllowAnonymous();
        app.MapGet("/", () => TypedResults.LocalRedirect(NavItems.Home)).ExcludeFromDescription();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(CircuitLimits.OfPage);
        if (!app.Environment.IsDevelopment())
        {
            // The gallery is a workbench; this endpoint wins over the page of the same address.
            app.MapGet(Gallery.GalleryPage.Path, () => TypedResults.NotFound()).WithOrder(-1).ExcludeFromDescription();
        }
        return app;
    }
}
