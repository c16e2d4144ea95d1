using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using MonPs.Web.Demo;
using MonPs.Web.Hosting;

namespace MonPs.Web.Cli;

/// <summary>Serves the application until it is told to stop; one line on standard output says when it is ready.</summary>
internal static class ServeVerb
{
    public static async Task<int> Run(CancellationToken ct)
    {
        await using var ground = await Ground.Open(MonPs.Core.Data.DatabaseUser.Server, ct);
        await using var app = WebApp.Create(ground.Settings, ground.Database);
        if (ground.Settings.IsDemo)
            await DemoStart.Prepare(app.Services, ct);
        await app.StartAsync(ct);
        foreach (
            var address in app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses
        )
            Console.WriteLine($"MonPs is ready: {address}{(ground.Settings.IsDemo ? " (demonstration)" : "")}");
        await app.WaitForShutdownAsync(ct);
        return 0;
    }
}
