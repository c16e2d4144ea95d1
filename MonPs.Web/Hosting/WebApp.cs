using System.IO.Compression;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.ResponseCompression;
using MonPs.Core;
using MonPs.Core.Data;
using MonPs.Core.Settings;
using MonPs.Web.Access;
using MonPs.Web.Api;
using MonPs.Web.Components;
using MonPs.Web.Jobs;
using MonPs.Web.Live;
using MonPs.Web.Logging;
using MonPs.Web.Pages;
using MonPs.Web.Telemetry;

namespace MonPs.Web.Hosting;

/// <summary>Puts the web application together: what is registered, and in which order a request meets it.</summary>
public static class WebApp
{
    /// <param name="settings">The checked configuration.</param>
    /// <param name="database">Opened and migrated.</param>
    /// <param name="more">Last word on the registrations; tests set their clock here.</param>
    public static WebApplication Create(
        MonPsSettings settings,
        Database database,
        Action<WebApplicationBuilder>? more = null
    )
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { ApplicationName = "MonPs.Web", ContentRootPath = AppContext.BaseDirectory }
        );
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(RequestLimits.Configure).UseUrls([.. settings.Access.Urls]);
        builder.Host.UseDefaultServiceProvider(provider => provider.ValidateScopes = provider.ValidateOnBuild = true);
        builder.Logging.UseLogFiles(settings);
        AddServices(builder.Services, settings, database);
        more?.Invoke(builder);
        return Pipeline(builder.Build());
    }

    private static void AddServices(IServiceCollection services, MonPsSettings settings, Database database)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddMonPsCore(settings, database);
        services.AddMonPsAccess(settings.Access);
        services.AddMonPsApi();
        services.AddMonPsJobs(settings, database);
        services.AddSingleton<DataChanges>().AddHostedService(provider => provider.GetRequiredService<DataChanges>());
        services.AddHostedService<HealthWatch>();
        services.AddHostedService<TelemetryExport>();
        services.AddHostedService<IdleMemory>();
        services.AddMonPsPages();
        services.AddMonPsInterface(options => (options.Demo, options.ZoneId) = (settings.IsDemo, settings.TimeZone.Id));
        // Pages only, and not over TLS, where the length of what is compressed tells of it; static files are compressed once.
        services.AddResponseCompression(options => options.MimeTypes = ["text/html"]);
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        services.AddDataProtection().SetApplicationName("MonPs");
        services.AddSingleton<StoredKeys>();
        services
            .AddOptions<Microsoft.AspNetCore.DataProtection.KeyManagement.KeyManagementOptions>()
            .Configure<StoredKeys>((options, keys) => options.XmlRepository = keys);
    }

    private static WebApplication Pipeline(WebApplication app)
    {
        app.UseGates();
        app.UseResponseCompression();
        app.UseSeedPaths();
        app.UseRouting();
        app.UseApiProblems();
        app.UseRequestTimeouts();
        app.UseMonPsAccess();
        app.MapMonPsInterface();
        app.MapSignIn();
        app.MapMonPsApi();
        return app;
    }
}
