using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using MonPs.Core.Settings;

namespace MonPs.Web.Demo;

/// <summary>
/// The simulated Odds API on a loopback port of its own, so that the client reaches it as it reaches the real one and
/// whatever guards the application's own address does not stand between the two.
/// </summary>
internal sealed class DemoMarketServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private DemoMarketServer(WebApplication app) => this.app = app;

    private Uri BaseUrl =>
        new(
            app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()
                + DemoOddsApi.Prefix
        );

    /// <summary>The same settings, pointed at this market and at the bookmakers that quote in it.</summary>
    public MonPsSettings Redirect(MonPsSettings settings) =>
        settings with
        {
            OddsApiBaseUrl = BaseUrl,
            Bookmakers = "pinnacle,unibet_fr,winamax_fr,betclic_fr,pmu_fr,unibet_nl,unibet_se,betsson",
        };

    public static async Task<DemoMarketServer> Start(TimeProvider clock, CancellationToken ct)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore().AddSingleton(clock);
        var app = builder.Build();
        app.UseRouting();
        app.MapDemoOddsApi();
        await app.StartAsync(ct);
        return new(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
