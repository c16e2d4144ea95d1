using MonPs.Core.Clv;
using MonPs.Core.Collecting;
using MonPs.Core.Demo;

namespace MonPs.Web.Demo;

/// <summary>What a visitor finds when the demonstration opens: a past season, today's prices, and every CLV computed.</summary>
internal static class DemoStart
{
    public static async Task Prepare(IServiceProvider services, CancellationToken ct)
    {
        await services.GetRequiredService<DemoSeed>().PlantWhenEmpty(ct);
        var collector = services.GetRequiredService<OddsCollector>();
        if (await collector.Start(new("startup", Force: true), ct) is { } run)
            await run.Done;
        await services.GetRequiredService<ClvRun>().Run("startup", ct);
    }
}
