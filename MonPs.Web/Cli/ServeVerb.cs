using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using MonPs.Web.Access;
using MonPs.Web.Demo;
using MonPs.Web.Hosting;

namespace MonPs.Web.Cli;

/// <summary>Serves the application until it is told to stop; one line on standard output says when it is ready.</summary>
internal static class ServeVerb
{
    public static async Task<int> Run(CancellationToken ct)
    {
        if (PortCheck.Taken(Configuration.Load()) is { } taken)
            return Refuse(PortCheck.Sentence(taken));
        await using var ground = await Ground.Open(MonPs.Core.Data.DatabaseUser.Server, ct);
        await using var app = WebApp.Create(ground.Settings, ground.Database);
        // Before anything else starts, so that a refusal is one sentence.
        await app.Services.GetRequiredService<Owner>().StartAsync(ct);
        if (ground.Settings.IsDemo)
            await DemoStart.Prepare(app.Services, ct);
        try
        {
            await app.StartAsync(ct);
        }
        // Somebody took it while the database started.
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            return Refuse(PortCheck.Sentence(string.Join(", ", app.Urls)));
        }
        Welcome(app, ground.Settings.IsDemo);
        await app.WaitForShutdownAsync(ct);
        return Exit.Done;
    }

    private static void Welcome(WebApplication app, bool isDemo)
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        foreach (var address in addresses)
            Console.WriteLine($"MonPs is ready: {address}{(isDemo ? " (demonstration)" : "")}");
    }

    private static int Refuse(string sentence)
    {
        Terminal.Complain(sentence);
        return Exit.Failed;
    }
}
