using MonPs.Web.Pages.Admin;
using MonPs.Web.Pages.Dashboard;
using MonPs.Web.Pages.Shared;
using MonPs.Web.Pages.Statistics;

namespace MonPs.Web.Pages;

/// <summary>What the pages need beside Core's services; one set per visitor, and what warms them up.</summary>
internal static class PageServices
{
    public static IServiceCollection AddMonPsPages(this IServiceCollection services)
    {
        services.AddScoped<BetActions>().AddScoped<BulkActions>();
        services.AddSingleton<DashboardCurves>().AddScoped<DashboardReader>();
        services.AddScoped<AdminReader>().AddScoped<AdminDeeds>().AddScoped<AdminVoice>();
        services.AddScoped<DataReader>();
        services.AddScoped<Import.ImportUpload>();

        services.AddScoped<StatisticsReader>();
        services.AddHostedService<WarmUp>();
        return services;
    }
}
