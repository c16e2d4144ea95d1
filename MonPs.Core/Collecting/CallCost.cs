using MonPs.Core.OddsApi;
using MonPs.Core.Settings;

namespace MonPs.Core.Collecting;

/// <summary>What one /odds call is expected to cost: markets × started groups of ten bookmakers.</summary>
internal static class CallCost
{
    private const int BookmakersPerRegion = 10;

    public static int Of(MonPsSettings settings)
    {
        var bookmakers = BookmakerKeys.Map(settings.Bookmakers, settings.ReferenceBookmaker).Keys.Count;
        return settings.Markets.Count * Math.Max(1, (bookmakers + BookmakersPerRegion - 1) / BookmakersPerRegion);
    }
}
